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
 * Which destinations outside of the mesh the proxies let traffic through to. API path:
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshPassthrough}. */
    final class Builder extends ImmutableMeshPassthrough.Builder implements ModelBuilder<MeshPassthrough> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshPassthrough} says. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns what is let through; the member is called {@code default}. */
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
        final class Builder extends ImmutableMeshPassthrough.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets what is let through. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** What is let through. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns whether all, none or the listed destinations are let through; absent means those listed. */
        Optional<PassthroughMode> passthroughMode();

        /** Returns the destinations that are let through if the mode is {@link PassthroughMode#MATCHED}. */
        List<Match> appendMatch();

        /** Returns a configuration that lets traffic through to every destination. */
        static Conf all() {
            return builder().passthroughMode(PassthroughMode.ALL).build();
        }

        /** Returns a configuration that lets traffic through to no destination. */
        static Conf none() {
            return builder().passthroughMode(PassthroughMode.NONE).build();
        }

        /** Returns a configuration that lets traffic through to these destinations. */
        static Conf matched(Match... destinations) {
            return builder()
                    .passthroughMode(PassthroughMode.MATCHED)
                    .addAppendMatch(destinations)
                    .build();
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
        final class Builder extends ImmutableMeshPassthrough.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a destination that is let through. */
            public Builder addAppendMatch(Consumer<Match.Builder> appendMatch) {
                return addAppendMatch(ModelBuilder.build(Match.builder(), appendMatch));
            }
        }
    }

    /** Which destinations are let through. */
    final class PassthroughMode extends OpenEnum {
        /** All of them. */
        public static final PassthroughMode ALL = of("All");
        /** Those that the policy lists. */
        public static final PassthroughMode MATCHED = of("Matched");
        /** None of them. */
        public static final PassthroughMode NONE = of("None");

        private PassthroughMode(String value) {
            super(value);
        }

        /** Returns the mode of this name, known or not. */
        public static PassthroughMode of(String value) {
            return new PassthroughMode(value);
        }
    }

    /** A destination outside of the mesh. */
    @Value.Immutable
    interface Match extends Model {
        /** Returns what the value is; the control plane requires it. */
        @Schema(required = true)
        Optional<MatchType> type();

        /** Returns the domain, the IP address or the range of addresses. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns the port; absent means every port. */
        @Schema(minimum = 0)
        OptionalInt port();

        /** Returns the protocol; absent means TCP, which a domain cannot have. */
        @Schema(hasDefault = true)
        Optional<Protocol> protocol();

        /** Returns a port of a domain, as in {@code api.example.com} or {@code *.example.com}. */
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

        /** Returns every TCP port of a range of addresses, as in {@code 192.168.0.0/16}. */
        static Match cidr(String range) {
            return builder().type(MatchType.CIDR).value(range).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this destination. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Match}. */
        final class Builder extends ImmutableMeshPassthrough.Match.Builder implements ModelBuilder<Match> {
            Builder() {}
        }
    }

    /** What the value of a {@link Match} is. */
    final class MatchType extends OpenEnum {
        /** A domain, the first label of which may be {@code *}. */
        public static final MatchType DOMAIN = of("Domain");
        /** An IP address. */
        public static final MatchType IP = of("IP");
        /** A range of IP addresses. */
        public static final MatchType CIDR = of("CIDR");

        private MatchType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static MatchType of(String value) {
            return new MatchType(value);
        }
    }

    /** What a destination speaks. */
    final class Protocol extends OpenEnum {
        /** TCP. */
        public static final Protocol TCP = of("tcp");
        /** TLS, told apart by the server name. */
        public static final Protocol TLS = of("tls");
        /** gRPC. */
        public static final Protocol GRPC = of("grpc");
        /** HTTP. */
        public static final Protocol HTTP = of("http");
        /** HTTP/2. */
        public static final Protocol HTTP2 = of("http2");
        /** MySQL, where the server speaks first. */
        public static final Protocol MYSQL = of("mysql");

        private Protocol(String value) {
            super(value);
        }

        /** Returns the protocol of this name, known or not. */
        public static Protocol of(String value) {
            return new Protocol(value);
        }
    }
}
