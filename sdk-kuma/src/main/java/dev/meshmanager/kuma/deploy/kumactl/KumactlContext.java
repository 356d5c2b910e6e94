package dev.meshmanager.kuma.deploy.kumactl;

import java.util.Optional;

/**
 * A context of {@code kumactl}. Immutable.
 *
 * @param name the name of the context
 * @param controlPlane the name of its control plane
 * @param mesh the mesh of commands that name none; empty for {@code default}
 */
public record KumactlContext(String name, String controlPlane, Optional<String> mesh) {}
