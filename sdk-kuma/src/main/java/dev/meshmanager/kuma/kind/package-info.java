/**
 * The list of the resource kinds of Kuma that the SDK has models for.
 *
 * <pre>{@code
 * Kinds.ALL.find("MeshTimeout").ifPresent(kind -> System.out.println(kind.path()));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.kind;

import org.jspecify.annotations.NullMarked;
