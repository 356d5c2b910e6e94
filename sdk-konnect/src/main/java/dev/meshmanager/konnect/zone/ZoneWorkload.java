package dev.meshmanager.konnect.zone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Replicas and resources of one part of a zone in Kubernetes: its control plane, ingress or egress. What is not set has
 * the default of the Helm chart. Immutable.
 */
public final class ZoneWorkload {
    private final Map<String, Object> values;

    private ZoneWorkload(Map<String, Object> values) {
        this.values = values;
    }

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the Helm values. */
    Map<String, Object> values() {
        return values;
    }

    /** Returns the Helm values. */
    @Override
    public String toString() {
        return values.toString();
    }

    /** Builds a {@link ZoneWorkload}. */
    public static final class Builder {
        private int replicas;
        private final Map<String, Object> requests = new LinkedHashMap<>();
        private final Map<String, Object> limits = new LinkedHashMap<>();

        Builder() {}

        /**
         * Sets the number of replicas.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder replicas(int replicas) {
            if (replicas < 1) {
                throw new IllegalArgumentException("replicas must be at least 1, but is " + replicas);
            }
            this.replicas = replicas;
            return this;
        }

        /** Sets the CPU that each replica requests, for example {@code 500m}. */
        public Builder cpuRequest(String cpu) {
            return put(requests, "cpu", cpu);
        }

        /** Sets the memory that each replica requests, for example {@code 256Mi}. */
        public Builder memoryRequest(String memory) {
            return put(requests, "memory", memory);
        }

        /** Sets the CPU limit of each replica, for example {@code 1000m}. */
        public Builder cpuLimit(String cpu) {
            return put(limits, "cpu", cpu);
        }

        /** Sets the memory limit of each replica, for example {@code 512Mi}. */
        public Builder memoryLimit(String memory) {
            return put(limits, "memory", memory);
        }

        private Builder put(Map<String, Object> resources, String resource, String quantity) {
            resources.put(resource, Objects.requireNonNull(quantity, resource));
            return this;
        }

        /** Returns the workload. */
        public ZoneWorkload build() {
            Map<String, Object> values = new LinkedHashMap<>();
            if (replicas > 0) {
                values.put("replicas", replicas);
            }
            Map<String, Object> resources = new LinkedHashMap<>();
            if (!requests.isEmpty()) {
                resources.put("requests", new LinkedHashMap<>(requests));
            }
            if (!limits.isEmpty()) {
                resources.put("limits", new LinkedHashMap<>(limits));
            }
            if (!resources.isEmpty()) {
                values.put("resources", resources);
            }
            return new ZoneWorkload(values);
        }
    }
}
