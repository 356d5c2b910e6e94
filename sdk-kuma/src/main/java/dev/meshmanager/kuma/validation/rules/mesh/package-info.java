/** The rules for meshes, their authorities and backends, identities and trust. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules.mesh;

import org.jspecify.annotations.NullMarked;
