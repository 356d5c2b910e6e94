/**
 * Who may call whom, computed from an {@link dev.meshmanager.kuma.estate.Estate} by the rules of the control plane:
 * outbounds, routes, zones, mTLS and permissions.
 *
 * <pre>{@code
 * CallVerdict verdict = Reachability.of(Estate.of(Path.of("mesh"))).toService("default", "web-1", "payments", 8080);
 * verdict.isAllowed();
 * verdict.decidedBy();    // permission: denied by MeshTrafficPermission payments
 *                         // (mesh.yaml, line 12, column 7)
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.matching.reach;

import org.jspecify.annotations.NullMarked;
