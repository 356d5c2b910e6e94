/** The certificates of authorities, wherever they are stored. Not exported. */
@NullMarked
package dev.meshmanager.kuma.identity.authority;

import org.jspecify.annotations.NullMarked;
