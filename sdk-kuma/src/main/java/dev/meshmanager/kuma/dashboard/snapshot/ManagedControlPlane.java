package dev.meshmanager.kuma.dashboard.snapshot;

import java.util.Map;
import java.util.Objects;

/**
 * The identity of a control plane that a service runs for its users, for example Konnect.
 *
 * @param name the name, which need not be unique
 * @param id the id
 * @param region the region
 * @param labels the labels
 */
public record ManagedControlPlane(String name, String id, String region, Map<String, String> labels) {
    /** Copies the labels. */
    public ManagedControlPlane {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(region, "region");
        labels = Map.copyOf(labels);
    }
}
