/** Programs that show how to use the SDK. Not published. */
@NullMarked
package dev.meshmanager.examples;

import org.jspecify.annotations.NullMarked;
