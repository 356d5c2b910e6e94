/**
 * Resources and settings of the mesh as objects of Kubernetes.
 *
 * <pre>{@code
 * Manifests.of(policies).files().writeTo(Path.of("policies"));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
