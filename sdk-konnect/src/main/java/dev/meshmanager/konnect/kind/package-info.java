/**
 * The kinds that Kong Mesh adds to those of Kuma, one file each, and their validation rules. A client knows them with
 * {@code KumaClient.builder().types(KongMeshKinds.ALL)}; the clients of {@code KonnectClient.kuma} know them already.
 *
 * <pre>{@code
 * AccessRole.builder().name("observability-operator")
 *         .addRule(r -> r.mesh("*").addType(MeshAccessLog.TYPE).addType(MeshTrace.TYPE).allowWrites())
 *         .build();
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
