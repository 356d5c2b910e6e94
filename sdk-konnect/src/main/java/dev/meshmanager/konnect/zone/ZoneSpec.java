package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a zone is to be like. Immutable. */
public final class ZoneSpec {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final Builder settings;

    private ZoneSpec(Builder settings) {
        this.settings = settings;
    }

    /** Returns a builder of a zone in Kubernetes, without ingress and egress; it needs {@code name}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the zone. */
    public String name() {
        return Objects.requireNonNull(settings.name, "name");
    }

    /** Returns where the zone's control plane runs. */
    public ZonePlatform platform() {
        return settings.platform;
    }

    /** Returns the namespace of the control plane in Kubernetes. */
    public String namespace() {
        return settings.namespace;
    }

    /** Returns whether the zone takes traffic from other zones. */
    public boolean hasIngress() {
        return settings.ingress;
    }

    /** Returns whether traffic leaves the zone through an egress. */
    public boolean hasEgress() {
        return settings.egress;
    }

    /** Returns the version of Kong Mesh, or empty if it is the latest. */
    public Optional<String> version() {
        return mesh().map(MeshVersion::text);
    }

    /** Returns how long the token of the zone is valid. */
    public Duration tokenValidity() {
        return settings.tokenValidity;
    }

    Optional<MeshVersion> mesh() {
        return Optional.ofNullable(settings.version);
    }

    ZoneWorkload controlPlane() {
        return settings.controlPlane;
    }

    ZoneWorkload ingress() {
        return settings.ingressWorkload;
    }

    ZoneWorkload egress() {
        return settings.egressWorkload;
    }

    JsonObject helmValues() {
        return settings.helmValues;
    }

    JsonObject config() {
        return settings.config;
    }

    /** Returns the name and the platform. */
    @Override
    public String toString() {
        return name() + " (" + platform() + ")";
    }

    /** Builds a {@link ZoneSpec}. */
    public static final class Builder {
        private @Nullable String name;
        private ZonePlatform platform = ZonePlatform.KUBERNETES;
        private String namespace = "kong-mesh-system";
        private boolean ingress;
        private boolean egress;
        private @Nullable MeshVersion version;
        private Duration tokenValidity = Duration.ofDays(365);
        private ZoneWorkload controlPlane = ZoneWorkload.builder().build();
        private ZoneWorkload ingressWorkload = ZoneWorkload.builder().build();
        private ZoneWorkload egressWorkload = ZoneWorkload.builder().build();
        private JsonObject helmValues = JsonObject.EMPTY;
        private JsonObject config = JsonObject.EMPTY;

        Builder() {}

        private Builder(Builder other) {
            this.name = other.name;
            this.platform = other.platform;
            this.namespace = other.namespace;
            this.ingress = other.ingress;
            this.egress = other.egress;
            this.version = other.version;
            this.tokenValidity = other.tokenValidity;
            this.controlPlane = other.controlPlane;
            this.ingressWorkload = other.ingressWorkload;
            this.egressWorkload = other.egressWorkload;
            this.helmValues = other.helmValues;
            this.config = other.config;
        }

        /**
         * Sets the name of the zone.
         *
         * @throws IllegalArgumentException if it is not of at most 63 small letters, digits and hyphens, with a letter
         *     or digit at both ends
         */
        public Builder name(String name) {
            this.name = checked(name, "zone");
            return this;
        }

        /** Makes it a zone in Kubernetes. */
        public Builder kubernetes() {
            this.platform = ZonePlatform.KUBERNETES;
            return this;
        }

        /** Makes it a zone of machines. */
        public Builder universal() {
            this.platform = ZonePlatform.UNIVERSAL;
            return this;
        }

        /** Sets the namespace of the control plane in Kubernetes; {@code kong-mesh-system} by default. */
        public Builder namespace(String namespace) {
            this.namespace = checked(namespace, "namespace");
            return this;
        }

        /** Sets whether the zone takes traffic from other zones. */
        public Builder ingress(boolean ingress) {
            this.ingress = ingress;
            return this;
        }

        /** Sets how much the ingress gets in Kubernetes, and that there is one. */
        public Builder ingress(Consumer<ZoneWorkload.Builder> workload) {
            this.ingressWorkload = build(workload);
            return ingress(true);
        }

        /** Sets whether traffic leaves the zone through an egress. */
        public Builder egress(boolean egress) {
            this.egress = egress;
            return this;
        }

        /** Sets how much the egress gets in Kubernetes, and that there is one. */
        public Builder egress(Consumer<ZoneWorkload.Builder> workload) {
            this.egressWorkload = build(workload);
            return egress(true);
        }

        /** Sets how much the control plane gets in Kubernetes. */
        public Builder controlPlane(Consumer<ZoneWorkload.Builder> workload) {
            this.controlPlane = build(workload);
            return this;
        }

        /**
         * Sets the version of Kong Mesh; the latest by default.
         *
         * @throws IllegalArgumentException if it is no version, or before 2.4.1, the first that Konnect takes
         */
        public Builder version(String version) {
            this.version = MeshVersion.parse(version);
            return this;
        }

        /**
         * Adds Helm values, from the root of the chart on, where Kuma's own stand under {@code kuma}. They win over
         * what the SDK sets; objects are merged, lists replaced. They stand in a file that everyone may read.
         */
        public Builder helmValues(JsonObject values) {
            this.helmValues = Merge.of(helmValues, values);
            return this;
        }

        /** Adds settings of {@code kuma-cp} for a zone of machines; as {@link #helmValues} for one in Kubernetes. */
        public Builder config(JsonObject settings) {
            this.config = Merge.of(config, settings);
            return this;
        }

        /**
         * Sets how long the token of the zone is valid; 365 days by default, which is the longest that Konnect allows.
         *
         * @throws IllegalArgumentException if it is not between nothing and 365 days
         */
        public Builder tokenValidity(Duration validity) {
            if (validity.isNegative() || validity.isZero() || validity.compareTo(Duration.ofDays(365)) > 0) {
                throw new IllegalArgumentException(
                        "a token is valid for more than nothing and at most 365 days, not " + validity);
            }
            this.tokenValidity = validity;
            return this;
        }

        private static ZoneWorkload build(Consumer<ZoneWorkload.Builder> change) {
            ZoneWorkload.Builder builder = ZoneWorkload.builder();
            change.accept(builder);
            return builder.build();
        }

        private static String checked(String name, String what) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("the name of a " + what
                        + " has at most 63 small letters, digits and hyphens, and no hyphen at its ends: " + name);
            }
            return name;
        }

        /**
         * Returns the zone.
         *
         * @throws IllegalStateException if there is no name
         */
        public ZoneSpec build() {
            if (name == null) {
                throw new IllegalStateException("a zone needs a name");
            }
            return new ZoneSpec(new Builder(this));
        }
    }
}
