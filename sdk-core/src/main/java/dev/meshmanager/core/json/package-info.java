/** Reading and writing models as JSON, for example {@code Json.read(MeshTimeout.class, text)}. */
@NullMarked
package dev.meshmanager.core.json;

import org.jspecify.annotations.NullMarked;
