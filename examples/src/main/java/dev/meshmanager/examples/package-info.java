/** Runnable programs that show the SDK. */
@NullMarked
package dev.meshmanager.examples;

import org.jspecify.annotations.NullMarked;
