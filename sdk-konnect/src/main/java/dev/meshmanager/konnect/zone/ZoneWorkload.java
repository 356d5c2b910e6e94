package dev.meshmanager.konnect.zone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How much a part of a zone gets in Kubernetes: what is not set stays as the chart has it. Immutable. */
public final class ZoneWorkload {
    private final Map<String, Object> values;

    private ZoneWorkload(Map<String, Object> values) {
        this.values = values;
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the values as the chart names them. */
    Map<String, Object> values() {
        return values;
    }

    /** Returns the values. */
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
         * Sets how many copies run.
         *
         * @throws IllegalArgumentException if there would be none
         */
        public Builder replicas(int replicas) {
            if (replicas < 1) {
                throw new IllegalArgumentException("replicas must be at least 1, not " + replicas);
            }
            this.replicas = replicas;
            return this;
        }

        /** Sets what each copy is promised, as in {@code 500m} and {@code 256Mi}. */
        public Builder requests(String cpu, String memory) {
            return put(requests, cpu, memory);
        }

        /** Sets what each copy may take at most, as in {@code 1000m} and {@code 512Mi}. */
        public Builder limits(String cpu, String memory) {
            return put(limits, cpu, memory);
        }

        private Builder put(Map<String, Object> resources, String cpu, String memory) {
            resources.put("cpu", Objects.requireNonNull(cpu, "cpu"));
            resources.put("memory", Objects.requireNonNull(memory, "memory"));
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
