package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.JsonValue;
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
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.PolicyRule;
import dev.meshmanager.kuma.policy.target.PolicyRuleBuilder;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Where the proxies log requests and connections, and what a line holds. API path:
 * {@code /meshes/{mesh}/meshaccesslogs}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshAccessLog
        extends ToPolicy<MeshAccessLog.Conf>, FromPolicy<MeshAccessLog.Conf>, RulesPolicy<MeshAccessLog.Conf> {
    /** The kind. */
    MeshResourceType<MeshAccessLog> TYPE =
            ResourceType.mesh("MeshAccessLog", "meshaccesslogs", MeshAccessLog.class, k -> k.shortName("mal")
                    .trait(PolicyTraits.targetRef(Section.TO, Section.FROM, Section.RULES)
                            .withFromAsRules()));

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

    /** Builds a {@link MeshAccessLog}. */
    final class Builder extends ImmutableMeshAccessLog.Builder implements ModelBuilder<MeshAccessLog> {
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

    /** What a {@link MeshAccessLog} says: {@code rules}, or {@code to} and {@code from}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the logs of traffic to destinations. */
        @Schema(elementsNeed = "default")
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the logs of traffic from clients; deprecated in favour of {@link #rules()}. */
        @Schema(elementsNeed = "default")
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the logs of inbound traffic; a connection is logged by every rule that matches it. */
        @Schema(elementsNeed = "default")
        @Override
        List<PolicyRule<Conf>> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshAccessLog.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds logs of traffic to a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }

            /** Adds logs of traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds logs of inbound traffic. */
            public Builder addRule(Consumer<PolicyRuleBuilder<Conf, Conf.Builder>> rule) {
                return addRule(ModelBuilder.build(PolicyRuleBuilder.of(Conf::builder), rule));
            }
        }
    }

    /** Where traffic is logged. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the places that each line goes to; an explicit empty list switches logging off. */
        List<Backend> backends();

        /** Returns a configuration that logs to these backends. */
        static Conf of(Backend... backends) {
            return builder().addBackends(backends).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshAccessLog.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a place that each line goes to. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** A place that lines go to: one type, and the member of that type. */
    @Value.Immutable(builder = false, copy = false)
    interface Backend extends Model {
        /** Returns which member is set; the control plane requires it. */
        @Schema(required = true)
        Optional<BackendType> type();

        /** Returns the TCP server that lines are sent to. */
        @UnionMember
        Optional<Tcp> tcp();

        /** Returns the file that lines are appended to. */
        @UnionMember
        Optional<File> file();

        /** Returns the collector that log records are sent to. */
        @UnionMember
        Optional<OpenTelemetry> openTelemetry();

        /** Returns a backend that sends lines to a TCP server, as in {@code logstash.example:5000}. */
        static Backend tcp(String address) {
            return builder().tcp(t -> t.address(address)).build();
        }

        /** Returns a backend that sends lines of this format to a TCP server. */
        static Backend tcp(String address, Format format) {
            return builder().tcp(t -> t.address(address).format(format)).build();
        }

        /** Returns a backend that appends lines to a file, as in {@code /dev/stdout}. */
        static Backend file(String path) {
            return builder().file(f -> f.path(path)).build();
        }

        /** Returns a backend that appends lines of this format to a file. */
        static Backend file(String path, Format format) {
            return builder().file(f -> f.path(path).format(format)).build();
        }

        /**
         * Returns a backend that sends log records to the collector at this endpoint, as in
         * {@code otel-collector:4317}.
         */
        static Backend openTelemetry(String endpoint) {
            return builder().openTelemetry(o -> o.endpoint(endpoint)).build();
        }

        /** Returns a backend that sends log records to the collector of a {@code MeshOpenTelemetryBackend}. */
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
                super(ImmutableMeshAccessLog.Backend.class);
            }

            /** Sets the type itself; setting the member that it names sets it too. */
            public Builder type(BackendType type) {
                return with("type", type);
            }

            /** Sets the TCP server that lines are sent to. */
            public Builder tcp(Tcp tcp) {
                return choose(BackendType.TCP, "tcp", tcp);
            }

            /** Sets the file that lines are appended to. */
            public Builder file(File file) {
                return choose(BackendType.FILE, "file", file);
            }

            /** Sets the collector that log records are sent to. */
            public Builder openTelemetry(OpenTelemetry openTelemetry) {
                return choose(BackendType.OPEN_TELEMETRY, "openTelemetry", openTelemetry);
            }

            /** Sets the TCP server that lines are sent to. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the file that lines are appended to. */
            public Builder file(Consumer<File.Builder> file) {
                return file(ModelBuilder.build(File.builder(), file));
            }

            /** Sets the collector that log records are sent to. */
            public Builder openTelemetry(Consumer<OpenTelemetry.Builder> openTelemetry) {
                return openTelemetry(ModelBuilder.build(OpenTelemetry.builder(), openTelemetry));
            }
        }
    }

    /** The type of a {@link Backend}. */
    final class BackendType extends OpenEnum {
        /** Lines go to a TCP server. */
        public static final BackendType TCP = of("Tcp");
        /** Lines go to a file of the proxy. */
        public static final BackendType FILE = of("File");
        /** Records go to an OpenTelemetry collector. */
        public static final BackendType OPEN_TELEMETRY = of("OpenTelemetry");

        private BackendType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static BackendType of(String value) {
            return new BackendType(value);
        }
    }

    /** A TCP server that lines are sent to. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns what a line holds; absent means the usual format of the control plane. */
        Optional<Format> format();

        /** Returns the host and the port of the server; the control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> address();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this server. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableMeshAccessLog.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}

            /** Sets what a line holds. */
            public Builder format(Consumer<Format.Builder> format) {
                return format(ModelBuilder.build(Format.builder(), format));
            }
        }
    }

    /** A file of the proxy that lines are appended to. */
    @Value.Immutable
    interface File extends Model {
        /** Returns what a line holds; absent means the usual format of the control plane. */
        Optional<Format> format();

        /** Returns the path of the file; the control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> path();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this file. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link File}. */
        final class Builder extends ImmutableMeshAccessLog.File.Builder implements ModelBuilder<File> {
            Builder() {}

            /** Sets what a line holds. */
            public Builder format(Consumer<Format.Builder> format) {
                return format(ModelBuilder.build(Format.builder(), format));
            }
        }
    }

    /** A collector that log records are sent to: an endpoint or a reference. */
    @Value.Immutable
    interface OpenTelemetry extends OpenTelemetryCollector {
        /** Returns the attributes of a record; the values may hold command operators. */
        List<KeyValue> attributes();

        /**
         * Returns the body of a record: a text, or an object in the form of an OTLP {@code AnyValue}; both may hold
         * command operators. Absent means the usual format of the control plane.
         */
        Optional<JsonValue> body();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this collector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link OpenTelemetry}. */
        final class Builder extends ImmutableMeshAccessLog.OpenTelemetry.Builder
                implements ModelBuilder<OpenTelemetry> {
            Builder() {}

            /** Adds an attribute of a record. */
            public Builder addAttribute(Consumer<KeyValue.Builder> attribute) {
                return addAttribute(ModelBuilder.build(KeyValue.builder(), attribute));
            }

            /** Sets the resource that describes the collector. */
            public Builder backendRef(Consumer<BackendResourceRef.Builder> backendRef) {
                return backendRef(ModelBuilder.build(BackendResourceRef.builder(), backendRef));
            }
        }
    }

    /**
     * What a line holds: one type, and the member of that type. Texts may hold Envoy's command operators, as in
     * {@code %START_TIME%}, and Kuma's own, as in {@code %KUMA_MESH%}.
     */
    @Value.Immutable(builder = false, copy = false)
    interface Format extends Model {
        /** Returns which member is set; the control plane requires it. */
        @Schema(required = true)
        Optional<FormatType> type();

        /** Returns the text of a line. */
        @UnionMember
        Optional<String> plain();

        /** Returns the members of the JSON object of a line. */
        @UnionMember
        List<KeyValue> json();

        /**
         * Returns whether values that are not there are left out; absent means {@code false}, which logs {@code -} in a
         * text and {@code null} in JSON.
         */
        @Schema(hasDefault = true)
        Optional<Boolean> omitEmptyValues();

        /** Returns the format of lines of this text. */
        static Format plain(String text) {
            return builder().plain(text).build();
        }

        /** Returns the format of lines that are a JSON object of these members, in the order of the map. */
        static Format json(Map<String, String> members) {
            Builder format = builder().type(FormatType.JSON);
            members.forEach((key, value) -> format.addJson(KeyValue.of(key, value)));
            return format.build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this format. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Format}. */
        final class Builder extends UnionBuilder<Format, Builder> {
            Builder() {
                super(ImmutableMeshAccessLog.Format.class);
            }

            /** Sets the type itself; setting the member that it names sets it too. */
            public Builder type(FormatType type) {
                return with("type", type);
            }

            /** Sets the text of a line. */
            public Builder plain(String plain) {
                return choose(FormatType.PLAIN, "plain", plain);
            }

            /** Sets whether values that are not there are left out. */
            public Builder omitEmptyValues(boolean omitEmptyValues) {
                return with("omitEmptyValues", omitEmptyValues);
            }

            /** Sets the members of the JSON object of a line. */
            public Builder json(List<KeyValue> json) {
                return choose(FormatType.JSON, "json", List.copyOf(json));
            }

            /** Adds a member of the JSON object of a line. */
            public Builder addJson(KeyValue json) {
                List<KeyValue> members = new ArrayList<>(get("json", List.<KeyValue>of()));
                members.add(json);
                return json(members);
            }

            /** Adds a member of the JSON object of a line. */
            public Builder addJson(Consumer<KeyValue.Builder> json) {
                return addJson(ModelBuilder.build(KeyValue.builder(), json));
            }
        }
    }

    /** The type of a {@link Format}. */
    final class FormatType extends OpenEnum {
        /** A line is a text. */
        public static final FormatType PLAIN = of("Plain");
        /** A line is a JSON object. */
        public static final FormatType JSON = of("Json");

        private FormatType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static FormatType of(String value) {
            return new FormatType(value);
        }
    }

    /** A member of a JSON line or an attribute of a record, and the text that it gets. */
    @Value.Immutable
    interface KeyValue extends Model {
        /** Returns the name of the member or of the attribute. */
        @Schema(required = true)
        Optional<String> key();

        /** Returns the text, which may hold command operators. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns the pair of this key and value. */
        static KeyValue of(String key, String value) {
            return builder().key(key).value(value).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this pair. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link KeyValue}. */
        final class Builder extends ImmutableMeshAccessLog.KeyValue.Builder implements ModelBuilder<KeyValue> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshAccessLog}. */
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
        final class Builder extends ImmutableMeshAccessLog.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Adds a finding. */
            public Builder addCondition(Consumer<Condition.Builder> condition) {
                return addCondition(ModelBuilder.build(Condition.builder(), condition));
            }
        }
    }
}
