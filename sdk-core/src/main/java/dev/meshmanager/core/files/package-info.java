/**
 * Files that the SDK generates for other tools, for example {@code helm} and {@code kubectl}:
 * {@code deployment.files().writeTo(Path.of("east"))}.
 */
@NullMarked
package dev.meshmanager.core.files;

import org.jspecify.annotations.NullMarked;
