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
 * A service in one zone, with its ports and the data plane proxies that serve it. API path:
 * {@code /meshes/{mesh}/meshservices}.
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

    /** Returns the spec. */
    Spec spec();

    /** Returns the server names of the ports. The control plane sets them and ignores those that a client sends. */
    List<Sni> snis();

    /** Returns the status. The control plane sets it and ignores the one that a client sends. */
    Optional<Status> status();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshService}. */
    final class Builder extends ImmutableMeshService.Builder implements ModelBuilder<MeshService> {
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

    /** The spec of a {@link MeshService}. */
    @Value.Immutable
    interface Spec extends Model {
        /**
         * Returns whether at least one proxy of the service is healthy. The control plane sets it. Default:
         * {@code Unavailable}, which the control plane stores.
         */
        @Schema(defaultsTo = "\"Unavailable\"")
        Optional<State> state();

        /** Returns the selector of the proxies that serve the service. */
        Optional<Selector> selector();

        /** Returns the ports. */
        List<Port> ports();

        /** Returns the identities of the proxies that serve the service. The control plane sets them. */
        List<Identity> identities();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshService.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the selector of the proxies that serve the service. */
            public Builder selector(Consumer<Selector.Builder> selector) {
                return selector(ModelBuilder.build(Selector.builder(), selector));
            }

            /** Adds a port. */
            public Builder addPort(Consumer<Port.Builder> port) {
                return addPort(ModelBuilder.build(Port.builder(), port));
            }

            /** Adds an identity of the proxies. */
            public Builder addIdentity(Consumer<Identity.Builder> identity) {
                return addIdentity(ModelBuilder.build(Identity.builder(), identity));
            }
        }
    }

    /** The selector of the data plane proxies that serve a service. Exactly one member must be set. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the tags of the selected proxies. An inbound of the proxy must have all of them. */
        Map<String, String> dataplaneTags();

        /** Returns a reference to one proxy. */
        Optional<DataplaneRef> dataplaneRef();

        /** Returns the labels of the selected proxies. */
        Optional<LabelSelector> dataplaneLabels();

        /** Selects the proxies with an inbound that has all of these tags. */
        static Selector tags(Map<String, String> tags) {
            return builder().dataplaneTags(tags).build();
        }

        /** Selects the proxies that have all of these labels. */
        static Selector labels(Map<String, String> labels) {
            return builder().dataplaneLabels(LabelSelector.of(labels)).build();
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
        final class Builder extends ImmutableMeshService.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}

            /** Sets a reference to one proxy. */
            public Builder dataplaneRef(Consumer<DataplaneRef.Builder> dataplaneRef) {
                return dataplaneRef(ModelBuilder.build(DataplaneRef.builder(), dataplaneRef));
            }
        }
    }

    /** A reference to a data plane proxy. */
    @Value.Immutable
    interface DataplaneRef extends Model {
        /** Returns the name of the proxy. */
        Optional<String> name();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this reference. */
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
        /** Returns the name. Default: the number. */
        Optional<String> name();

        /** Returns the number. Clients connect to it. */
        @Schema(required = true)
        OptionalInt port();

        /** Returns the number or name of the inbound of the proxies. If it is empty, no inbound matches. */
        Optional<IntOrString> targetPort();

        /** Returns the protocol. Default: {@code tcp}, which the control plane stores. */
        @Schema(defaultsTo = "\"tcp\"", anyText = true)
        Optional<Protocol> appProtocol();

        /** Returns a port with this number. The inbound of the proxies has the same number. */
        static Port of(int port, Protocol appProtocol) {
            return builder()
                    .port(port)
                    .targetPort(IntOrString.of(port))
                    .appProtocol(appProtocol)
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this port. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Port}. */
        final class Builder extends ImmutableMeshService.Port.Builder implements ModelBuilder<Port> {
            Builder() {}
        }
    }

    /** An identity of the data plane proxies that serve a service. */
    @Value.Immutable
    interface Identity extends Model {
        /** Returns the type of the value. */
        @Schema(required = true)
        Optional<IdentityType> type();

        /** Returns the value of the {@code kuma.io/service} tag, or the SPIFFE ID. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this identity. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Identity}. */
        final class Builder extends ImmutableMeshService.Identity.Builder implements ModelBuilder<Identity> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshService}, set by the control plane. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the hostnames. */
        List<Address> addresses();

        /** Returns the virtual IP addresses. */
        List<Vip> vips();

        /** Returns whether all proxies of the service accept mTLS. */
        Optional<Tls> tls();

        /** Returns the results of the hostname generators, one for each that matches the service. */
        List<HostnameGeneratorStatus> hostnameGenerators();

        /** Returns the number of proxies that serve the service. */
        Optional<DataplaneProxies> dataplaneProxies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshService.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Sets whether all proxies of the service accept mTLS. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }
        }
    }

    /** Whether all data plane proxies of a service accept mTLS. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns the state. Empty if the control plane does not know it yet. */
        Optional<TlsStatus> status();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableMeshService.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}
        }
    }

    /** Whether a service is available. */
    final class State extends OpenEnum {
        /** At least one proxy of the service is healthy. */
        public static final State AVAILABLE = of("Available");
        /** No proxy of the service is healthy. */
        public static final State UNAVAILABLE = of("Unavailable");

        private State(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static State of(String value) {
            return new State(value);
        }
    }

    /** The type of an {@link Identity}. */
    final class IdentityType extends OpenEnum {
        /** The value of a {@code kuma.io/service} tag. */
        public static final IdentityType SERVICE_TAG = of("ServiceTag");
        /** A SPIFFE ID. */
        public static final IdentityType SPIFFE_ID = of("SpiffeID");

        private IdentityType(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static IdentityType of(String value) {
            return new IdentityType(value);
        }
    }

    /** Whether all data plane proxies of a service accept mTLS. */
    final class TlsStatus extends OpenEnum {
        /** All proxies accept mTLS. */
        public static final TlsStatus READY = of("Ready");
        /** At least one proxy does not accept mTLS. */
        public static final TlsStatus NOT_READY = of("NotReady");

        private TlsStatus(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static TlsStatus of(String value) {
            return new TlsStatus(value);
        }
    }
}
