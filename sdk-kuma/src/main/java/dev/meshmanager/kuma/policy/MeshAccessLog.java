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
 * A policy that configures the access logs of proxies: what is logged, and where. API path:
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

    /** Builds a {@link MeshAccessLog}. */
    final class Builder extends ImmutableMeshAccessLog.Builder implements ModelBuilder<MeshAccessLog> {
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

    /** The spec of a {@link MeshAccessLog}. It has either {@code rules}, or {@code to} and {@code from}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the access logs of traffic to destinations. */
        @Schema(elementsNeed = "default")
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the access logs of traffic from clients. Deprecated in favour of {@link #rules()}. */
        @Schema(elementsNeed = "default")
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the access logs of inbound traffic. A connection is logged by every rule that it matches. */
        @Schema(elementsNeed = "default")
        @Override
        List<PolicyRule<Conf>> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshAccessLog.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds access logs of traffic to a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }

            /** Adds access logs of traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds access logs of inbound traffic. */
            public Builder addRule(Consumer<PolicyRuleBuilder<Conf, Conf.Builder>> rule) {
                return addRule(ModelBuilder.build(PolicyRuleBuilder.of(Conf::builder), rule));
            }
        }
    }

    /** The backends of the access log. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the backends that each line is sent to. An explicit empty list disables logging. */
        List<Backend> backends();

        /** Returns a configuration that logs to these backends. */
        static Conf of(Backend... backends) {
            return builder().addBackends(backends).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshAccessLog.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a backend. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** A backend of the access log. {@code type} names the one member that is set. */
    @Value.Immutable(builder = false, copy = false)
    interface Backend extends Model {
        /** Returns the type, which names the member that is set. The control plane requires it. */
        @Schema(required = true)
        Optional<BackendType> type();

        /** Returns the TCP server. */
        @UnionMember
        Optional<Tcp> tcp();

        /** Returns the file. */
        @UnionMember
        Optional<File> file();

        /** Returns the OpenTelemetry collector. */
        @UnionMember
        Optional<OpenTelemetry> openTelemetry();

        /**
         * Returns a backend that sends lines to a TCP server, for example {@code logstash.example:5000}. The lines have
         * the control plane's default format.
         */
        static Backend tcp(String address) {
            return builder().tcp(t -> t.address(address)).build();
        }

        /**
         * Returns a backend that sends lines in this format to a TCP server, for example {@code logstash.example:5000}.
         */
        static Backend tcp(String address, Format format) {
            return builder().tcp(t -> t.address(address).format(format)).build();
        }

        /**
         * Returns a backend that appends lines to a file of the proxy, for example {@code /dev/stdout}. The lines have
         * the control plane's default format.
         */
        static Backend file(String path) {
            return builder().file(f -> f.path(path)).build();
        }

        /**
         * Returns a backend that appends lines in this format to a file of the proxy, for example {@code /dev/stdout}.
         */
        static Backend file(String path, Format format) {
            return builder().file(f -> f.path(path).format(format)).build();
        }

        /**
         * Returns a backend that sends log records to the collector at an endpoint, for example
         * {@code otel-collector:4317}.
         */
        static Backend openTelemetry(String endpoint) {
            return builder().openTelemetry(o -> o.endpoint(endpoint)).build();
        }

        /** Returns a backend that sends log records to the collector of a {@code MeshOpenTelemetryBackend}. */
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
                super(ImmutableMeshAccessLog.Backend.class);
            }

            /** Sets only the type. Setting a member also sets its type. */
            public Builder type(BackendType type) {
                return with("type", type);
            }

            /** Sets the TCP server. */
            public Builder tcp(Tcp tcp) {
                return choose(BackendType.TCP, "tcp", tcp);
            }

            /** Sets the file. */
            public Builder file(File file) {
                return choose(BackendType.FILE, "file", file);
            }

            /** Sets the OpenTelemetry collector. */
            public Builder openTelemetry(OpenTelemetry openTelemetry) {
                return choose(BackendType.OPEN_TELEMETRY, "openTelemetry", openTelemetry);
            }

            /** Sets the TCP server. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the file. */
            public Builder file(Consumer<File.Builder> file) {
                return file(ModelBuilder.build(File.builder(), file));
            }

            /** Sets the OpenTelemetry collector. */
            public Builder openTelemetry(Consumer<OpenTelemetry.Builder> openTelemetry) {
                return openTelemetry(ModelBuilder.build(OpenTelemetry.builder(), openTelemetry));
            }
        }
    }

    /** The type of a {@link Backend}. */
    final class BackendType extends OpenEnum {
        /** A TCP server. */
        public static final BackendType TCP = of("Tcp");
        /** A file of the proxy. */
        public static final BackendType FILE = of("File");
        /** An OpenTelemetry collector. */
        public static final BackendType OPEN_TELEMETRY = of("OpenTelemetry");

        private BackendType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static BackendType of(String value) {
            return new BackendType(value);
        }
    }

    /** A TCP server that receives lines of the access log. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns the format of a line. Default: the control plane's default format. */
        Optional<Format> format();

        /** Returns the host and port of the server. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> address();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this server. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableMeshAccessLog.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}

            /** Sets the format of a line. */
            public Builder format(Consumer<Format.Builder> format) {
                return format(ModelBuilder.build(Format.builder(), format));
            }
        }
    }

    /** A file of the proxy that lines of the access log are appended to. */
    @Value.Immutable
    interface File extends Model {
        /** Returns the format of a line. Default: the control plane's default format. */
        Optional<Format> format();

        /** Returns the path of the file. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> path();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this file. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link File}. */
        final class Builder extends ImmutableMeshAccessLog.File.Builder implements ModelBuilder<File> {
            Builder() {}

            /** Sets the format of a line. */
            public Builder format(Consumer<Format.Builder> format) {
                return format(ModelBuilder.build(Format.builder(), format));
            }
        }
    }

    /** A collector that receives log records, by endpoint or by reference. */
    @Value.Immutable
    interface OpenTelemetry extends OpenTelemetryCollector {
        /** Returns the attributes of a record. Their values may contain command operators. */
        List<KeyValue> attributes();

        /**
         * Returns the body of a record: a string, or an object in the form of an OTLP {@code AnyValue}. Both may
         * contain command operators. Default: the control plane's default format.
         */
        Optional<JsonValue> body();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this collector. */
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

            /** Sets the reference to the resource that describes the collector. */
            public Builder backendRef(Consumer<BackendResourceRef.Builder> backendRef) {
                return backendRef(ModelBuilder.build(BackendResourceRef.builder(), backendRef));
            }
        }
    }

    /**
     * The format of a line. {@code type} names the one member that is set. Texts may contain Envoy's command operators,
     * for example {@code %START_TIME%}, and Kuma's own, for example {@code %KUMA_MESH%}.
     */
    @Value.Immutable(builder = false, copy = false)
    interface Format extends Model {
        /** Returns the type, which names the member that is set. The control plane requires it. */
        @Schema(required = true)
        Optional<FormatType> type();

        /** Returns the text of a line. */
        @UnionMember
        Optional<String> plain();

        /** Returns the members of the JSON object, in order. */
        @UnionMember
        List<KeyValue> json();

        /**
         * Returns whether values that are missing are omitted. If not, a missing value is {@code -} in a text and
         * {@code null} in JSON. Default: {@code false}.
         */
        @Schema(defaultsTo = "false")
        Optional<Boolean> omitEmptyValues();

        /** Returns a format of lines with this text. */
        static Format plain(String text) {
            return builder().plain(text).build();
        }

        /** Returns a format of lines that are JSON objects with these members, in the order of the map. */
        static Format json(Map<String, String> members) {
            Builder format = builder().type(FormatType.JSON);
            members.forEach((key, value) -> format.addJson(KeyValue.of(key, value)));
            return format.build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this format. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Format}. */
        final class Builder extends UnionBuilder<Format, Builder> {
            Builder() {
                super(ImmutableMeshAccessLog.Format.class);
            }

            /** Sets only the type. Setting a member also sets its type. */
            public Builder type(FormatType type) {
                return with("type", type);
            }

            /** Sets the text of a line. */
            public Builder plain(String plain) {
                return choose(FormatType.PLAIN, "plain", plain);
            }

            /** Sets whether values that are missing are omitted. */
            public Builder omitEmptyValues(boolean omitEmptyValues) {
                return with("omitEmptyValues", omitEmptyValues);
            }

            /** Sets the members of the JSON object. */
            public Builder json(List<KeyValue> json) {
                return choose(FormatType.JSON, "json", List.copyOf(json));
            }

            /** Adds a member of the JSON object. */
            public Builder addJson(KeyValue json) {
                List<KeyValue> members = new ArrayList<>(get("json", List.<KeyValue>of()));
                members.add(json);
                return json(members);
            }

            /** Adds a member of the JSON object. */
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

        /** Returns the type with this name. Unknown names are accepted. */
        public static FormatType of(String value) {
            return new FormatType(value);
        }
    }

    /** A member of a JSON object or an attribute of a record, with its value. */
    @Value.Immutable
    interface KeyValue extends Model {
        /** Returns the name of the member or attribute. The control plane requires it. */
        @Schema(required = true)
        Optional<String> key();

        /** Returns the value, which may contain command operators. The control plane requires it. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a pair of this key and value. */
        static KeyValue of(String key, String value) {
            return builder().key(key).value(value).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this pair. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link KeyValue}. */
        final class Builder extends ImmutableMeshAccessLog.KeyValue.Builder implements ModelBuilder<KeyValue> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshAccessLog}, which the control plane computes. */
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
        final class Builder extends ImmutableMeshAccessLog.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Adds a condition. */
            public Builder addCondition(Consumer<Condition.Builder> condition) {
                return addCondition(ModelBuilder.build(Condition.builder(), condition));
            }
        }
    }
}
