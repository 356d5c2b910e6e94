/** Keys that sign tokens, and their public keys. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.key;

import org.jspecify.annotations.NullMarked;
