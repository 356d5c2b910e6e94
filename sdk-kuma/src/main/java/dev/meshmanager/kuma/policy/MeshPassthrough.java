package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that allows traffic of proxies to destinations outside the mesh. API path:
 * {@code /meshes/{mesh}/meshpassthroughs}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshPassthrough extends ProxyPolicy<MeshPassthrough.Conf> {
    /** The kind. */
    MeshResourceType<MeshPassthrough> TYPE =
            ResourceType.mesh("MeshPassthrough", "meshpassthroughs", MeshPassthrough.class, k -> k.shortName("mp")
                    .since("2.8")
                    .trait(PolicyTraits.targetRef(Section.DEFAULT)));

    @Override
    default String type() {
        return TYPE.name();
    }

    @Override
    Spec spec();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshPassthrough}. */
    final class Builder extends ImmutableMeshPassthrough.Builder implements ModelBuilder<MeshPassthrough> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshPassthrough}. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns the destinations that are allowed. Its JSON name is {@code default}. */
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
        final class Builder extends ImmutableMeshPassthrough.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the destinations that are allowed. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The destinations that are allowed. */
    @Value.Immutable
    interface Conf extends Model {
        /**
         * Returns whether all, none or the listed destinations are allowed. Default: {@link PassthroughMode#MATCHED}.
         */
        Optional<PassthroughMode> passthroughMode();

        /**
         * Returns the destinations that are allowed. They are ignored unless the mode is
         * {@link PassthroughMode#MATCHED}.
         */
        List<Match> appendMatch();

        /** Returns a configuration that allows every destination. */
        static Conf all() {
            return builder().passthroughMode(PassthroughMode.ALL).build();
        }

        /** Returns a configuration that allows no destination. */
        static Conf none() {
            return builder().passthroughMode(PassthroughMode.NONE).build();
        }

        /** Returns a configuration that allows these destinations. */
        static Conf matched(Match... destinations) {
            return builder()
                    .passthroughMode(PassthroughMode.MATCHED)
                    .addAppendMatch(destinations)
                    .build();
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
        final class Builder extends ImmutableMeshPassthrough.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a destination that is allowed. */
            public Builder addAppendMatch(Consumer<Match.Builder> appendMatch) {
                return addAppendMatch(ModelBuilder.build(Match.builder(), appendMatch));
            }
        }
    }

    /** Which destinations are allowed. */
    final class PassthroughMode extends OpenEnum {
        /** All destinations. */
        public static final PassthroughMode ALL = of("All");
        /** The destinations that the policy lists. */
        public static final PassthroughMode MATCHED = of("Matched");
        /** No destination. */
        public static final PassthroughMode NONE = of("None");

        private PassthroughMode(String value) {
            super(value);
        }

        /** Returns the mode with this name. Unknown names are accepted. */
        public static PassthroughMode of(String value) {
            return new PassthroughMode(value);
        }
    }

    /** A destination outside the mesh. */
    @Value.Immutable
    interface Match extends Model {
        /** Returns the type of the value. The control plane requires it. */
        @Schema(required = true)
        Optional<MatchType> type();

        /** Returns the domain, IP address or IP range. The control plane requires it. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns the port. Default: every port. */
        @Schema(minimum = 0)
        OptionalInt port();

        /** Returns the protocol. Default: {@link Protocol#TCP}, which a domain does not support. */
        @Schema(defaultsTo = "\"tcp\"")
        Optional<Protocol> protocol();

        /** Returns a port of a domain, for example of {@code api.example.com} or {@code *.example.com}. */
        static Match domain(String domain, int port, Protocol protocol) {
            return builder()
                    .type(MatchType.DOMAIN)
                    .value(domain)
                    .port(port)
                    .protocol(protocol)
                    .build();
        }

        /** Returns every TCP port of an IP address. */
        static Match ip(String address) {
            return builder().type(MatchType.IP).value(address).build();
        }

        /** Returns every TCP port of an IP range, for example {@code 192.168.0.0/16}. */
        static Match cidr(String range) {
            return builder().type(MatchType.CIDR).value(range).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this destination. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Match}. */
        final class Builder extends ImmutableMeshPassthrough.Match.Builder implements ModelBuilder<Match> {
            Builder() {}
        }
    }

    /** The type of the value of a {@link Match}. */
    final class MatchType extends OpenEnum {
        /** A domain. Its first label may be {@code *}. */
        public static final MatchType DOMAIN = of("Domain");
        /** An IP address. */
        public static final MatchType IP = of("IP");
        /** An IP range in CIDR notation. */
        public static final MatchType CIDR = of("CIDR");

        private MatchType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static MatchType of(String value) {
            return new MatchType(value);
        }
    }

    /** The protocol of a destination. */
    final class Protocol extends OpenEnum {
        /** TCP. */
        public static final Protocol TCP = of("tcp");
        /** TLS. Destinations are distinguished by the server name. */
        public static final Protocol TLS = of("tls");
        /** gRPC. */
        public static final Protocol GRPC = of("grpc");
        /** HTTP. */
        public static final Protocol HTTP = of("http");
        /** HTTP/2. */
        public static final Protocol HTTP2 = of("http2");
        /** MySQL, in which the server sends the first bytes. */
        public static final Protocol MYSQL = of("mysql");

        private Protocol(String value) {
            super(value);
        }

        /** Returns the protocol with this name. Unknown names are accepted. */
        public static Protocol of(String value) {
            return new Protocol(value);
        }
    }
}
