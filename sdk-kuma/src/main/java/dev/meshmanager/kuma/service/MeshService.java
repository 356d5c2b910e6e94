package dev.meshmanager.kuma.service;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.DataplaneProxies;
import dev.meshmanager.kuma.common.KindSync;
import dev.meshmanager.kuma.common.LabelSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A service of one zone: the data plane proxies behind it and its ports. API path: {@code /meshes/{mesh}/meshservices}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshService extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshService> TYPE =
            ResourceType.mesh("MeshService", "meshservices", MeshService.class, k -> k.shortName("msvc")
                    .writtenBy(WrittenBy.ZONES)
                    .trait(KindSync.ACROSS_ZONES));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns what the service is. */
    Spec spec();

    /** Returns the server names of the ports; the control plane computes them and ignores what a client sends. */
    List<Sni> snis();

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshService}. */
    final class Builder extends ImmutableMeshService.Builder implements ModelBuilder<MeshService> {
        Builder() {}

        /** Sets what the service is. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** What a {@link MeshService} is. */
    @Value.Immutable
    interface Spec extends Model {
        /**
         * Returns whether any proxy behind it is healthy; the control plane sets it, and starts from
         * {@code Unavailable}.
         */
        @Schema(hasDefault = true)
        Optional<State> state();

        /** Returns the proxies behind it. */
        Optional<Selector> selector();

        /** Returns the ports. */
        List<Port> ports();

        /** Returns the identities that the proxies behind it have; the control plane sets them. */
        List<Identity> identities();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshService.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the proxies behind it. */
            public Builder selector(Consumer<Selector.Builder> selector) {
                return selector(ModelBuilder.build(Selector.builder(), selector));
            }

            /** Adds a port. */
            public Builder addPort(Consumer<Port.Builder> port) {
                return addPort(ModelBuilder.build(Port.builder(), port));
            }

            /** Adds an identity. */
            public Builder addIdentity(Consumer<Identity.Builder> identity) {
                return addIdentity(ModelBuilder.build(Identity.builder(), identity));
            }
        }
    }

    /** Which data plane proxies are behind a service: exactly one member is set. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the tags that an inbound of a proxy must have, all of them. */
        Map<String, String> dataplaneTags();

        /** Returns the one proxy. */
        Optional<DataplaneRef> dataplaneRef();

        /** Returns the labels that a proxy must have. */
        Optional<LabelSelector> dataplaneLabels();

        /** Returns a selector of the proxies of which an inbound has all of these tags. */
        static Selector tags(Map<String, String> tags) {
            return builder().dataplaneTags(tags).build();
        }

        /** Returns a selector of the proxies that have all of these labels. */
        static Selector labels(Map<String, String> labels) {
            return builder().dataplaneLabels(LabelSelector.of(labels)).build();
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
        final class Builder extends ImmutableMeshService.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}

            /** Sets the one proxy. */
            public Builder dataplaneRef(Consumer<DataplaneRef.Builder> dataplaneRef) {
                return dataplaneRef(ModelBuilder.build(DataplaneRef.builder(), dataplaneRef));
            }
        }
    }

    /** Refers to a data plane proxy. */
    @Value.Immutable
    interface DataplaneRef extends Model {
        /** Returns the name of the proxy. */
        Optional<String> name();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this reference. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DataplaneRef}. */
        final class Builder extends ImmutableMeshService.DataplaneRef.Builder implements ModelBuilder<DataplaneRef> {
            Builder() {}
        }
    }

    /** A port of a {@link MeshService}. */
    @Value.Immutable
    interface Port extends Model {
        /** Returns the name; absent means that the number is the name. */
        Optional<String> name();

        /** Returns the number under which clients reach it. */
        @Schema(required = true)
        OptionalInt port();

        /**
         * Returns the number or the name of the inbound of the proxies behind it; without it, no inbound is matched.
         */
        Optional<IntOrString> targetPort();

        /** Returns what is spoken; the control plane stores {@code tcp} if it is absent. */
        @Schema(hasDefault = true, anyText = true)
        Optional<Protocol> appProtocol();

        /** Returns a port of this number, the same on the proxies behind it. */
        static Port of(int port, Protocol appProtocol) {
            return builder()
                    .port(port)
                    .targetPort(IntOrString.of(port))
                    .appProtocol(appProtocol)
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this port. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Port}. */
        final class Builder extends ImmutableMeshService.Port.Builder implements ModelBuilder<Port> {
            Builder() {}
        }
    }

    /** An identity that the data plane proxies behind a service have. */
    @Value.Immutable
    interface Identity extends Model {
        /** Returns what the value is. */
        @Schema(required = true)
        Optional<IdentityType> type();

        /** Returns the value. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this identity. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Identity}. */
        final class Builder extends ImmutableMeshService.Identity.Builder implements ModelBuilder<Identity> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshService}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the host names. */
        List<Address> addresses();

        /** Returns the virtual IP addresses. */
        List<Vip> vips();

        /** Returns whether all proxies behind it take mTLS. */
        Optional<Tls> tls();

        /** Returns what came of the generators of host names. */
        List<HostnameGeneratorStatus> hostnameGenerators();

        /** Returns how many proxies are behind it. */
        Optional<DataplaneProxies> dataplaneProxies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshService.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Sets whether all proxies behind it take mTLS. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }
        }
    }

    /** Whether all data plane proxies behind a service take mTLS. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns whether they do; absent means that it is not known yet. */
        Optional<TlsStatus> status();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableMeshService.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}
        }
    }

    /** Whether a service can be used. */
    final class State extends OpenEnum {
        /** A proxy behind it is healthy. */
        public static final State AVAILABLE = of("Available");
        /** No proxy behind it is healthy. */
        public static final State UNAVAILABLE = of("Unavailable");

        private State(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static State of(String value) {
            return new State(value);
        }
    }

    /** What an {@link Identity} is. */
    final class IdentityType extends OpenEnum {
        /** A value of {@code kuma.io/service}. */
        public static final IdentityType SERVICE_TAG = of("ServiceTag");
        /** A SPIFFE id. */
        public static final IdentityType SPIFFE_ID = of("SpiffeID");

        private IdentityType(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static IdentityType of(String value) {
            return new IdentityType(value);
        }
    }

    /** Whether all data plane proxies behind a service take mTLS. */
    final class TlsStatus extends OpenEnum {
        /** All do. */
        public static final TlsStatus READY = of("Ready");
        /** Not all do. */
        public static final TlsStatus NOT_READY = of("NotReady");

        private TlsStatus(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static TlsStatus of(String value) {
            return new TlsStatus(value);
        }
    }
}
