/** Helpers that several packages of this module share. Not exported. */
@NullMarked
package dev.meshmanager.kuma.internal;

import org.jspecify.annotations.NullMarked;
