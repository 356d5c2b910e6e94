package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of a zone to deploy: name, platform, zone proxies, version. Immutable. */
public final class ZoneDeploymentSpec {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final Builder settings;

    private ZoneDeploymentSpec(Builder settings) {
        this.settings = settings;
    }

    /** Returns a builder for a zone in Kubernetes without ingress and egress. {@code name} is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the zone. */
    public String name() {
        return Objects.requireNonNull(settings.name, "name");
    }

    /** Returns where the control plane of the zone runs. */
    public ZonePlatform platform() {
        return settings.platform;
    }

    /** Returns the Kubernetes namespace of the control plane. */
    public String namespace() {
        return settings.namespace;
    }

    /** Returns whether the zone has an ingress, which accepts traffic from other zones. */
    public boolean hasIngress() {
        return settings.ingress;
    }

    /** Returns whether the zone has an egress, through which traffic leaves it. */
    public boolean hasEgress() {
        return settings.egress;
    }

    /**
     * Returns the meshes that the ingress and the egress serve, since Kong Mesh 3.0. Older versions serve all meshes.
     */
    public List<String> meshes() {
        return settings.meshes;
    }

    /** Returns whether each mesh has an ingress and an egress of its own, as since Kong Mesh 3.0. */
    boolean hasZoneProxiesOfMeshes() {
        return mesh().filter(KongMeshVersion::hasZoneProxiesOfMeshes).isPresent();
    }

    /** Returns the version of Kong Mesh, or empty for the latest. */
    public Optional<String> version() {
        return mesh().map(KongMeshVersion::text);
    }

    /** Returns how long the token of the zone is valid. */
    public Duration tokenValidity() {
        return settings.tokenValidity;
    }

    Optional<KongMeshVersion> mesh() {
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

    /** Returns name and platform. */
    @Override
    public String toString() {
        return name() + " (" + platform() + ")";
    }

    /** Builds a {@link ZoneDeploymentSpec}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String name;
        private ZonePlatform platform = ZonePlatform.KUBERNETES;
        private String namespace = "kong-mesh-system";
        private boolean ingress;
        private boolean egress;
        private List<String> meshes = List.of("default");
        private @Nullable KongMeshVersion version;
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
            this.meshes = other.meshes;
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
         * @throws IllegalArgumentException if the name has more than 63 characters, other characters than lower-case
         *     letters, digits and hyphens, or a hyphen at an end
         */
        public Builder name(String name) {
            this.name = checked(name, "zone");
            return this;
        }

        /** Deploys the zone to Kubernetes. This is the default. */
        public Builder kubernetes() {
            this.platform = ZonePlatform.KUBERNETES;
            return this;
        }

        /** Deploys the zone to a machine. */
        public Builder universal() {
            this.platform = ZonePlatform.UNIVERSAL;
            return this;
        }

        /**
         * Sets the Kubernetes namespace of the control plane. Default: {@code kong-mesh-system}.
         *
         * @throws IllegalArgumentException if the name is invalid
         */
        public Builder namespace(String namespace) {
            this.namespace = checked(namespace, "namespace");
            return this;
        }

        /** Sets whether the zone has an ingress, which accepts traffic from other zones. Default: no. */
        public Builder ingress(boolean ingress) {
            this.ingress = ingress;
            return this;
        }

        /** Adds an ingress and sets its replicas and resources in Kubernetes. */
        public Builder ingress(Consumer<ZoneWorkload.Builder> workload) {
            this.ingressWorkload = build(workload);
            return ingress(true);
        }

        /** Sets whether the zone has an egress, through which traffic leaves it. Default: no. */
        public Builder egress(boolean egress) {
            this.egress = egress;
            return this;
        }

        /** Adds an egress and sets its replicas and resources in Kubernetes. */
        public Builder egress(Consumer<ZoneWorkload.Builder> workload) {
            this.egressWorkload = build(workload);
            return egress(true);
        }

        /**
         * Sets the meshes that the ingress and the egress serve. Since Kong Mesh 3.0 each mesh has an ingress and an
         * egress of its own; older versions serve all meshes and ignore it. Default: {@code default}.
         *
         * @throws IllegalArgumentException if there is no mesh, or if a name is invalid
         */
        public Builder meshes(String... meshes) {
            if (meshes.length == 0) {
                throw new IllegalArgumentException("a zone has an ingress and an egress for at least one mesh");
            }
            this.meshes = Arrays.stream(meshes)
                    .map(mesh -> checked(mesh, "mesh"))
                    .distinct()
                    .toList();
            return this;
        }

        /** Sets the replicas and resources of the control plane in Kubernetes. */
        public Builder controlPlane(Consumer<ZoneWorkload.Builder> workload) {
            this.controlPlane = build(workload);
            return this;
        }

        /**
         * Sets the version of Kong Mesh, for example {@code 2.14.3}. Default: the latest.
         *
         * <p>From 3.0 on, the ingress and the egress are data plane proxies of the {@link #meshes}. Without a version
         * the files are those of earlier versions.
         *
         * @throws IllegalArgumentException if the text is not a version, or if the version is older than 2.4.1, the
         *     first that Konnect accepts
         */
        public Builder version(String version) {
            this.version = KongMeshVersion.parse(version);
            return this;
        }

        /**
         * Adds Helm values for a zone in Kubernetes, from the root of the Kong Mesh chart; the values of Kuma are below
         * {@code kuma}. They override the values that the SDK sets: objects are merged, lists are replaced. They are
         * written to {@code values.yaml}, which is not secret. {@link #build()} refuses values that contradict the
         * zone, for example another mode or name, an empty {@code kdsGlobalAddress} or secrets without the token.
         */
        public Builder helmValues(JsonObject values) {
            this.helmValues = SettingsMerge.of(helmValues, values);
            return this;
        }

        /**
         * Adds settings of {@code kuma-cp} for a zone on a machine. They override the settings that the SDK sets:
         * objects are merged, lists are replaced. They are written to {@code kuma-cp.yaml}, which is not secret.
         * {@link #build()} refuses settings that contradict the zone, for example another mode or name.
         */
        public Builder config(JsonObject settings) {
            this.config = SettingsMerge.of(config, settings);
            return this;
        }

        /**
         * Sets how long the token of the zone is valid. Default: 365 days, the longest time that Konnect allows.
         *
         * @throws IllegalArgumentException if the time is not positive or is longer than 365 days
         */
        public Builder tokenValidity(Duration validity) {
            if (validity.isNegative() || validity.isZero() || validity.compareTo(Duration.ofDays(365)) > 0) {
                throw new IllegalArgumentException(
                        "tokenValidity must be positive and at most 365 days, but is " + validity);
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
                        + " has at most 63 lower-case letters, digits and hyphens, and no hyphen at an end, but is \""
                        + name
                        + "\"");
            }
            return name;
        }

        /**
         * Returns the zone.
         *
         * @throws IllegalStateException if the name is not set
         * @throws IllegalArgumentException if Helm values or settings contradict the zone, or if a name in them looks
         *     like a misspelt one
         */
        public ZoneDeploymentSpec build() {
            if (name == null) {
                throw new IllegalStateException("a zone needs a name");
            }
            ZoneDeploymentSpec zone = new ZoneDeploymentSpec(new Builder(this));
            ZoneContradictions.check(zone);
            return zone;
        }
    }
}
