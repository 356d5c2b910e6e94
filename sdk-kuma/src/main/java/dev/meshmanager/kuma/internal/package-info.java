/** What packages of this module share; not API. */
@NullMarked
package dev.meshmanager.kuma.internal;

import org.jspecify.annotations.NullMarked;
