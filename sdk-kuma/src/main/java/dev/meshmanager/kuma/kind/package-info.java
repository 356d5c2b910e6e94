/** The list of the resource kinds that the SDK has models for. */
@NullMarked
package dev.meshmanager.kuma.kind;

import org.jspecify.annotations.NullMarked;
