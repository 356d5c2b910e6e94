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

/** Which metrics the proxies expose or push, and to where. API path: {@code /meshes/{mesh}/meshmetrics}. */
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

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshMetric}. */
    final class Builder extends ImmutableMeshMetric.Builder implements ModelBuilder<MeshMetric> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** What a {@link MeshMetric} says. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns the metrics and their backends; the member is called {@code default}. */
        @Json(name = "default")
        @Override
        Optional<Conf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
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

    /** Which metrics are collected and where they go. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns which metrics of the proxy itself are published. */
        Optional<Sidecar> sidecar();

        /** Returns the applications whose metrics the proxy scrapes and publishes with its own. */
        List<Application> applications();

        /** Returns where the metrics go. */
        List<Backend> backends();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshMetric.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets which metrics of the proxy itself are published. */
            public Builder sidecar(Consumer<Sidecar.Builder> sidecar) {
                return sidecar(ModelBuilder.build(Sidecar.builder(), sidecar));
            }

            /** Adds an application whose metrics the proxy scrapes. */
            public Builder addApplication(Consumer<Application.Builder> application) {
                return addApplication(ModelBuilder.build(Application.builder(), application));
            }

            /** Adds a backend that the metrics go to. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** Which metrics of the proxy itself are published. */
    @Value.Immutable
    interface Sidecar extends Model {
        /** Returns the sets of metrics that are published. */
        Optional<Profiles> profiles();

        /** Returns whether metrics that were never updated are published too; absent means {@code false}. */
        Optional<Boolean> includeUnused();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Sidecar}. */
        final class Builder extends ImmutableMeshMetric.Sidecar.Builder implements ModelBuilder<Sidecar> {
            Builder() {}

            /** Sets the sets of metrics that are published. */
            public Builder profiles(Consumer<Profiles.Builder> profiles) {
                return profiles(ModelBuilder.build(Profiles.builder(), profiles));
            }
        }
    }

    /** Predefined sets of metrics, and corrections to them. An inclusion wins over an exclusion. */
    @Value.Immutable
    interface Profiles extends Model {
        /** Returns the predefined sets, which are united. */
        List<Profile> appendProfiles();

        /** Returns the metrics that are taken out of the sets. */
        List<Selector> exclude();

        /** Returns the metrics that are published in addition to the sets. */
        List<Selector> include();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these profiles. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Profiles}. */
        final class Builder extends ImmutableMeshMetric.Profiles.Builder implements ModelBuilder<Profiles> {
            Builder() {}

            /** Adds a predefined set. */
            public Builder addAppendProfile(Consumer<Profile.Builder> appendProfile) {
                return addAppendProfile(ModelBuilder.build(Profile.builder(), appendProfile));
            }

            /** Adds metrics that are taken out of the sets. */
            public Builder addExclude(Consumer<Selector.Builder> exclude) {
                return addExclude(ModelBuilder.build(Selector.builder(), exclude));
            }

            /** Adds metrics that are published in addition to the sets. */
            public Builder addInclude(Consumer<Selector.Builder> include) {
                return addInclude(ModelBuilder.build(Selector.builder(), include));
            }
        }
    }

    /** A predefined set of metrics. */
    @Value.Immutable
    interface Profile extends Model {
        /** Returns the name of the set; the control plane requires it. */
        @Schema(required = true)
        Optional<ProfileName> name();

        /** Returns the set of this name. */
        static Profile of(ProfileName name) {
            return builder().name(name).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this profile. */
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
        /** The metrics that the dashboards of Kuma need. */
        public static final ProfileName BASIC = of("Basic");
        /** No metrics but those that are included one by one. */
        public static final ProfileName NONE = of("None");

        private ProfileName(String value) {
            super(value);
        }

        /** Returns the name of this name, known or not. */
        public static ProfileName of(String value) {
            return new ProfileName(value);
        }
    }

    /** Selects metrics by name. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns how names are compared; the control plane requires it. */
        @Schema(required = true)
        Optional<SelectorType> type();

        /** Returns the text that names are compared with. */
        @Schema(required = true)
        Optional<String> match();

        /** Returns a selector of the metric of exactly this name. */
        static Selector exact(String name) {
            return builder().type(SelectorType.EXACT).match(name).build();
        }

        /** Returns a selector of the metrics whose names begin with {@code prefix}. */
        static Selector prefix(String prefix) {
            return builder().type(SelectorType.PREFIX).match(prefix).build();
        }

        /** Returns a selector of the metrics whose names match an RE2 expression. */
        static Selector regex(String expression) {
            return builder().type(SelectorType.REGEX).match(expression).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this selector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Selector}. */
        final class Builder extends ImmutableMeshMetric.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}
        }
    }

    /** How a {@link Selector} compares. */
    final class SelectorType extends OpenEnum {
        /** The whole name is the same. */
        public static final SelectorType EXACT = of("Exact");
        /** The name begins with the text. */
        public static final SelectorType PREFIX = of("Prefix");
        /** The text stands somewhere in the name. */
        public static final SelectorType CONTAINS = of("Contains");
        /** The name matches an RE2 expression. */
        public static final SelectorType REGEX = of("Regex");

        private SelectorType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static SelectorType of(String value) {
            return new SelectorType(value);
        }
    }

    /** An application whose metrics the proxy scrapes. */
    @Value.Immutable
    interface Application extends Model {
        /** Returns the name that tells the metrics of this application apart. */
        Optional<String> name();

        /** Returns the HTTP path of the metrics; absent means {@code /metrics}. */
        @Schema(hasDefault = true)
        Optional<String> path();

        /** Returns the address that the application listens on; absent means that of the proxy. */
        Optional<String> address();

        /** Returns the port of the metrics; the control plane requires it. */
        @Schema(minimum = 0, required = true)
        OptionalInt port();

        /** Returns the application that serves metrics at this port and path. */
        static Application of(String name, int port, String path) {
            return builder().name(name).port(port).path(path).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this application. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Application}. */
        final class Builder extends ImmutableMeshMetric.Application.Builder implements ModelBuilder<Application> {
            Builder() {}
        }
    }

    /** Where metrics go: one type, and the member of that type. */
    @Value.Immutable(builder = false, copy = false)
    interface Backend extends Model {
        /** Returns which member is set; the control plane requires it. */
        @Schema(required = true)
        Optional<BackendType> type();

        /** Returns how Prometheus scrapes the proxy. */
        @UnionMember
        Optional<Prometheus> prometheus();

        /** Returns the collector that the proxy pushes to. */
        @UnionMember
        Optional<OpenTelemetry> openTelemetry();

        /** Returns a backend that lets Prometheus scrape the proxy at this port and path. */
        static Backend prometheus(int port, String path) {
            return builder().prometheus(p -> p.port(port).path(path)).build();
        }

        /** Returns a backend that pushes to the collector at this endpoint, as in {@code otel-collector:4317}. */
        static Backend openTelemetry(String endpoint) {
            return builder().openTelemetry(o -> o.endpoint(endpoint)).build();
        }

        /** Returns a backend that pushes to the collector of a {@code MeshOpenTelemetryBackend}. */
        static Backend openTelemetry(BackendResourceRef backend) {
            return builder().openTelemetry(o -> o.backendRef(backend)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends UnionBuilder<Backend, Builder> {
            Builder() {
                super(ImmutableMeshMetric.Backend.class);
            }

            /** Sets the type itself; setting the member that it names sets it too. */
            public Builder type(BackendType type) {
                return with("type", type);
            }

            /** Sets how Prometheus scrapes the proxy. */
            public Builder prometheus(Prometheus prometheus) {
                return choose(BackendType.PROMETHEUS, "prometheus", prometheus);
            }

            /** Sets the collector that the proxy pushes to. */
            public Builder openTelemetry(OpenTelemetry openTelemetry) {
                return choose(BackendType.OPEN_TELEMETRY, "openTelemetry", openTelemetry);
            }

            /** Sets how Prometheus scrapes the proxy. */
            public Builder prometheus(Consumer<Prometheus.Builder> prometheus) {
                return prometheus(ModelBuilder.build(Prometheus.builder(), prometheus));
            }

            /** Sets the collector that the proxy pushes to. */
            public Builder openTelemetry(Consumer<OpenTelemetry.Builder> openTelemetry) {
                return openTelemetry(ModelBuilder.build(OpenTelemetry.builder(), openTelemetry));
            }
        }
    }

    /** The type of a {@link Backend}. */
    final class BackendType extends OpenEnum {
        /** Prometheus scrapes the proxy. */
        public static final BackendType PROMETHEUS = of("Prometheus");
        /** The proxy pushes to an OpenTelemetry collector. */
        public static final BackendType OPEN_TELEMETRY = of("OpenTelemetry");

        private BackendType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static BackendType of(String value) {
            return new BackendType(value);
        }
    }

    /** How Prometheus finds and scrapes the proxy. */
    @Value.Immutable
    interface Prometheus extends Model {
        /** Returns which Prometheus this is for, if several discover proxies through the control plane. */
        Optional<String> clientId();

        /** Returns the port that the proxy serves metrics at; absent means 5670. */
        @Schema(minimum = 0, hasDefault = true)
        OptionalInt port();

        /** Returns the HTTP path that the proxy serves metrics at; absent means {@code /metrics}. */
        @Schema(hasDefault = true)
        Optional<String> path();

        /** Returns how scraping is encrypted. */
        Optional<PrometheusTls> tls();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Prometheus}. */
        final class Builder extends ImmutableMeshMetric.Prometheus.Builder implements ModelBuilder<Prometheus> {
            Builder() {}

            /** Sets how scraping is encrypted. */
            public Builder tls(Consumer<PrometheusTls.Builder> tls) {
                return tls(ModelBuilder.build(PrometheusTls.builder(), tls));
            }
        }
    }

    /** How scraping is encrypted. */
    @Value.Immutable
    interface PrometheusTls extends Model {
        /** Returns where the certificate comes from; absent means no encryption. */
        @Schema(hasDefault = true)
        Optional<TlsMode> mode();

        /** Returns the settings of this mode. */
        static PrometheusTls of(TlsMode mode) {
            return builder().mode(mode).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link PrometheusTls}. */
        final class Builder extends ImmutableMeshMetric.PrometheusTls.Builder implements ModelBuilder<PrometheusTls> {
            Builder() {}
        }
    }

    /** Where the certificate comes from that the proxy serves metrics with. */
    final class TlsMode extends OpenEnum {
        /** No encryption. */
        public static final TlsMode DISABLED = of("Disabled");
        /** Files whose paths the environment of the proxy names. */
        public static final TlsMode PROVIDED_TLS = of("ProvidedTLS");
        /** The certificate that the proxy has in the mesh; for a Prometheus inside of the mesh. */
        public static final TlsMode ACTIVE_MTLS_BACKEND = of("ActiveMTLSBackend");

        private TlsMode(String value) {
            super(value);
        }

        /** Returns the mode of this name, known or not. */
        public static TlsMode of(String value) {
            return new TlsMode(value);
        }
    }

    /** The collector that the proxy pushes to: an endpoint or a reference. */
    @Value.Immutable
    interface OpenTelemetry extends OpenTelemetryCollector {
        /** Returns the time from one push to the next; absent means one minute. */
        Optional<Duration> refreshInterval();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link OpenTelemetry}. */
        final class Builder extends ImmutableMeshMetric.OpenTelemetry.Builder implements ModelBuilder<OpenTelemetry> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshMetric}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the findings. */
        List<Condition> conditions();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshMetric.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }
}
