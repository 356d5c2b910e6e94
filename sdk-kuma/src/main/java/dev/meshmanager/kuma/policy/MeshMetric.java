package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import dev.meshmanager.kuma.common.Condition;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that configures the metrics of proxies: which are published, and where. API path:
 * {@code /meshes/{mesh}/meshmetrics}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshMetric extends ProxyPolicy<MeshMetric.Conf> {
    /** The kind. */
    MeshResourceType<MeshMetric> TYPE =
            ResourceType.mesh("MeshMetric", "meshmetrics", MeshMetric.class, k -> k.shortName("mm")
                    .trait(PolicyTraits.targetRef(Section.DEFAULT)));

    @Override
    default String type() {
        return TYPE.name();
    }

    @Override
    Spec spec();

    /** Returns the status that the control plane computed. A status that a client sends is ignored. */
    Optional<Status> status();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshMetric}. */
    final class Builder extends ImmutableMeshMetric.Builder implements ModelBuilder<MeshMetric> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets the status. The control plane ignores it. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link MeshMetric}. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns the metrics and their backends. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Override
        Optional<Conf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshMetric.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the metrics and their backends. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The metrics that are collected, and their backends. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the settings for the metrics of the proxy itself. */
        Optional<Sidecar> sidecar();

        /** Returns the applications whose metrics the proxy scrapes and publishes with its own. */
        List<Application> applications();

        /** Returns the backends that receive the metrics. */
        List<Backend> backends();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshMetric.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the settings for the metrics of the proxy itself. */
            public Builder sidecar(Consumer<Sidecar.Builder> sidecar) {
                return sidecar(ModelBuilder.build(Sidecar.builder(), sidecar));
            }

            /** Adds an application whose metrics the proxy scrapes. */
            public Builder addApplication(Consumer<Application.Builder> application) {
                return addApplication(ModelBuilder.build(Application.builder(), application));
            }

            /** Adds a backend that receives the metrics. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** The settings for the metrics of the proxy itself. */
    @Value.Immutable
    interface Sidecar extends Model {
        /** Returns the profiles, which select the metrics. Default: the profile {@link ProfileName#BASIC}. */
        Optional<Profiles> profiles();

        /** Returns whether metrics that were never updated are published. Default: {@code false}. */
        Optional<Boolean> includeUnused();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Sidecar}. */
        final class Builder extends ImmutableMeshMetric.Sidecar.Builder implements ModelBuilder<Sidecar> {
            Builder() {}

            /** Sets the profiles, which select the metrics. */
            public Builder profiles(Consumer<Profiles.Builder> profiles) {
                return profiles(ModelBuilder.build(Profiles.builder(), profiles));
            }
        }
    }

    /** Predefined sets of metrics with additions and exclusions. Inclusions take precedence over exclusions. */
    @Value.Immutable
    interface Profiles extends Model {
        /** Returns the predefined profiles. Their sets of metrics are combined. */
        List<Profile> appendProfiles();

        /** Returns the metrics that are excluded from the profiles. */
        List<Selector> exclude();

        /** Returns the metrics that are published in addition to the profiles. */
        List<Selector> include();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these profiles. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Profiles}. */
        final class Builder extends ImmutableMeshMetric.Profiles.Builder implements ModelBuilder<Profiles> {
            Builder() {}

            /** Adds a predefined profile. */
            public Builder addAppendProfile(Consumer<Profile.Builder> appendProfile) {
                return addAppendProfile(ModelBuilder.build(Profile.builder(), appendProfile));
            }

            /** Adds metrics that are excluded from the profiles. */
            public Builder addExclude(Consumer<Selector.Builder> exclude) {
                return addExclude(ModelBuilder.build(Selector.builder(), exclude));
            }

            /** Adds metrics that are published in addition to the profiles. */
            public Builder addInclude(Consumer<Selector.Builder> include) {
                return addInclude(ModelBuilder.build(Selector.builder(), include));
            }
        }
    }

    /** A predefined set of metrics. */
    @Value.Immutable
    interface Profile extends Model {
        /** Returns the name of the profile. The control plane requires it. */
        @Schema(required = true)
        Optional<ProfileName> name();

        /** Returns the profile with this name. */
        static Profile of(ProfileName name) {
            return builder().name(name).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this profile. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Profile}. */
        final class Builder extends ImmutableMeshMetric.Profile.Builder implements ModelBuilder<Profile> {
            Builder() {}
        }
    }

    /** The name of a {@link Profile}. */
    final class ProfileName extends OpenEnum {
        /** Every metric of the proxy. */
        public static final ProfileName ALL = of("All");
        /** The metrics that Kuma's own dashboards need. */
        public static final ProfileName BASIC = of("Basic");
        /** No metrics except those that {@link Profiles#include()} selects. */
        public static final ProfileName NONE = of("None");

        private ProfileName(String value) {
            super(value);
        }

        /** Returns the profile name with this value. Unknown names are accepted. */
        public static ProfileName of(String value) {
            return new ProfileName(value);
        }
    }

    /** A selection of metrics by name. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the match type. The control plane requires it. */
        @Schema(required = true)
        Optional<SelectorType> type();

        /** Returns the text to compare names with. The control plane requires it. */
        @Schema(required = true)
        Optional<String> match();

        /** Returns a selector of the metric with exactly this name. */
        static Selector exact(String name) {
            return builder().type(SelectorType.EXACT).match(name).build();
        }

        /** Returns a selector of the metrics whose names begin with {@code prefix}. */
        static Selector prefix(String prefix) {
            return builder().type(SelectorType.PREFIX).match(prefix).build();
        }

        /** Returns a selector of the metrics whose names match an RE2 regular expression. */
        static Selector regex(String expression) {
            return builder().type(SelectorType.REGEX).match(expression).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this selector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Selector}. */
        final class Builder extends ImmutableMeshMetric.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}
        }
    }

    /** The way a {@link Selector} compares names. */
    final class SelectorType extends OpenEnum {
        /** The names are equal. */
        public static final SelectorType EXACT = of("Exact");
        /** The name begins with the given text. */
        public static final SelectorType PREFIX = of("Prefix");
        /** The name contains the given text. */
        public static final SelectorType CONTAINS = of("Contains");
        /** The name matches an RE2 regular expression. */
        public static final SelectorType REGEX = of("Regex");

        private SelectorType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static SelectorType of(String value) {
            return new SelectorType(value);
        }
    }

    /** An application whose metrics the proxy scrapes. */
    @Value.Immutable
    interface Application extends Model {
        /** Returns the name that distinguishes the metrics of this application. */
        Optional<String> name();

        /** Returns the HTTP path of the metrics. Default: {@code /metrics}. */
        @Schema(defaultsTo = "\"/metrics\"")
        Optional<String> path();

        /** Returns the address that the application listens on. Default: the address of the proxy. */
        Optional<String> address();

        /** Returns the port of the metrics. The control plane requires it. */
        @Schema(minimum = 0, required = true)
        OptionalInt port();

        /** Returns an application that serves metrics at this port and path. */
        static Application of(String name, int port, String path) {
            return builder().name(name).port(port).path(path).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this application. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Application}. */
        final class Builder extends ImmutableMeshMetric.Application.Builder implements ModelBuilder<Application> {
            Builder() {}
        }
    }

    /** A backend that receives metrics. {@code type} names the one member that is set. */
    @Value.Immutable(builder = false, copy = false)
    interface Backend extends Model {
        /** Returns the type, which names the member that is set. The control plane requires it. */
        @Schema(required = true)
        Optional<BackendType> type();

        /** Returns the endpoint that Prometheus scrapes. */
        @UnionMember
        Optional<Prometheus> prometheus();

        /** Returns the collector that receives the metrics. */
        @UnionMember
        Optional<OpenTelemetry> openTelemetry();

        /** Returns a backend that makes the proxy serve metrics to Prometheus at this port and path. */
        static Backend prometheus(int port, String path) {
            return builder().prometheus(p -> p.port(port).path(path)).build();
        }

        /**
         * Returns a backend that pushes metrics to the collector at an endpoint, for example
         * {@code otel-collector:4317}.
         */
        static Backend openTelemetry(String endpoint) {
            return builder().openTelemetry(o -> o.endpoint(endpoint)).build();
        }

        /** Returns a backend that pushes metrics to the collector of a {@code MeshOpenTelemetryBackend}. */
        static Backend openTelemetry(BackendResourceRef backend) {
            return builder().openTelemetry(o -> o.backendRef(backend)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends UnionBuilder<Backend, Builder> {
            Builder() {
                super(ImmutableMeshMetric.Backend.class);
            }

            /** Sets only the type. Setting a member also sets its type. */
            public Builder type(BackendType type) {
                return with("type", type);
            }

            /** Sets the endpoint that Prometheus scrapes. */
            public Builder prometheus(Prometheus prometheus) {
                return choose(BackendType.PROMETHEUS, "prometheus", prometheus);
            }

            /** Sets the collector that receives the metrics. */
            public Builder openTelemetry(OpenTelemetry openTelemetry) {
                return choose(BackendType.OPEN_TELEMETRY, "openTelemetry", openTelemetry);
            }

            /** Sets the endpoint that Prometheus scrapes. */
            public Builder prometheus(Consumer<Prometheus.Builder> prometheus) {
                return prometheus(ModelBuilder.build(Prometheus.builder(), prometheus));
            }

            /** Sets the collector that receives the metrics. */
            public Builder openTelemetry(Consumer<OpenTelemetry.Builder> openTelemetry) {
                return openTelemetry(ModelBuilder.build(OpenTelemetry.builder(), openTelemetry));
            }
        }
    }

    /** The type of a {@link Backend}. */
    final class BackendType extends OpenEnum {
        /** Prometheus scrapes the proxy. */
        public static final BackendType PROMETHEUS = of("Prometheus");
        /** The proxy pushes metrics to an OpenTelemetry collector. */
        public static final BackendType OPEN_TELEMETRY = of("OpenTelemetry");

        private BackendType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static BackendType of(String value) {
            return new BackendType(value);
        }
    }

    /** The endpoint of the proxy that Prometheus scrapes. */
    @Value.Immutable
    interface Prometheus extends Model {
        /**
         * Returns the id of the Prometheus instance. It is needed if several discover proxies through the control
         * plane.
         */
        Optional<String> clientId();

        /** Returns the port that the proxy serves metrics at. Default: 5670. */
        @Schema(minimum = 0, defaultsTo = "5670")
        OptionalInt port();

        /** Returns the HTTP path that the proxy serves metrics at. Default: {@code /metrics}. */
        @Schema(defaultsTo = "\"/metrics\"")
        Optional<String> path();

        /** Returns the TLS settings of the endpoint. */
        Optional<PrometheusTls> tls();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Prometheus}. */
        final class Builder extends ImmutableMeshMetric.Prometheus.Builder implements ModelBuilder<Prometheus> {
            Builder() {}

            /** Sets the TLS settings of the endpoint. */
            public Builder tls(Consumer<PrometheusTls.Builder> tls) {
                return tls(ModelBuilder.build(PrometheusTls.builder(), tls));
            }
        }
    }

    /** The TLS settings of the endpoint that Prometheus scrapes. */
    @Value.Immutable
    interface PrometheusTls extends Model {
        /** Returns the source of the certificate. Default: {@link TlsMode#DISABLED}. */
        @Schema(defaultsTo = "\"Disabled\"")
        Optional<TlsMode> mode();

        /** Returns settings with this mode. */
        static PrometheusTls of(TlsMode mode) {
            return builder().mode(mode).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link PrometheusTls}. */
        final class Builder extends ImmutableMeshMetric.PrometheusTls.Builder implements ModelBuilder<PrometheusTls> {
            Builder() {}
        }
    }

    /** The source of the certificate of the metrics endpoint. */
    final class TlsMode extends OpenEnum {
        /** No TLS. */
        public static final TlsMode DISABLED = of("Disabled");
        /**
         * Files whose paths are in the environment of the proxy: {@code KUMA_DATAPLANE_RUNTIME_METRICS_CERT_PATH} and
         * {@code KUMA_DATAPLANE_RUNTIME_METRICS_KEY_PATH}.
         */
        public static final TlsMode PROVIDED_TLS = of("ProvidedTLS");
        /** The mesh certificate of the proxy. For a Prometheus inside the mesh. */
        public static final TlsMode ACTIVE_MTLS_BACKEND = of("ActiveMTLSBackend");

        private TlsMode(String value) {
            super(value);
        }

        /** Returns the mode with this name. Unknown names are accepted. */
        public static TlsMode of(String value) {
            return new TlsMode(value);
        }
    }

    /** A collector that receives metrics, by endpoint or by reference. */
    @Value.Immutable
    interface OpenTelemetry extends OpenTelemetryCollector {
        /** Returns the interval between two pushes. Default: 1 minute. */
        Optional<Duration> refreshInterval();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link OpenTelemetry}. */
        final class Builder extends ImmutableMeshMetric.OpenTelemetry.Builder implements ModelBuilder<OpenTelemetry> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshMetric}, which the control plane computes. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the conditions. */
        List<Condition> conditions();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshMetric.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }
}
