package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A service that an application reaches through a port of its sidecar. Either {@link #tags()} or {@link #backendRef()}
 * selects the service.
 */
@Value.Enclosing
@Value.Immutable
public interface Outbound extends Model {
    /** Returns the IP address on which the proxy listens for the service. Default: {@code 127.0.0.1}. */
    Optional<String> address();

    /** Returns the port on which the proxy listens for the service. */
    OptionalInt port();

    /** Returns the tags of the service. {@code kuma.io/service} is required. */
    Map<String, String> tags();

    /** Returns a reference to the service. */
    Optional<BackendRef> backendRef();

    /** Returns an outbound to the service with this {@code kuma.io/service} tag. The proxy listens on {@code port}. */
    static Outbound service(int port, String service) {
        return builder().port(port).putTag("kuma.io/service", service).build();
    }

    /** Returns an outbound to the service that {@code backendRef} refers to. The proxy listens on {@code port}. */
    static Outbound of(int port, BackendRef backendRef) {
        return builder().port(port).backendRef(backendRef).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link Outbound}. */
    final class Builder extends ImmutableOutbound.Builder implements ModelBuilder<Outbound> {
        Builder() {}

        /** Sets a reference to the service. */
        public Builder backendRef(Consumer<BackendRef.Builder> backendRef) {
            return backendRef(ModelBuilder.build(BackendRef.builder(), backendRef));
        }
    }

    /** A reference to a service, by name or by labels. */
    @Value.Immutable
    interface BackendRef extends Model {
        /** Returns the kind: {@code MeshService}, {@code MeshMultiZoneService} or {@code MeshExternalService}. */
        Optional<TargetRefKind> kind();

        /** Returns the name. */
        Optional<String> name();

        /** Returns the port of the service. It is optional for a {@code MeshExternalService} only. */
        OptionalInt port();

        /** Returns the labels that the service must have. If several services have them, the oldest one is used. */
        Map<String, String> labels();

        /** Returns a reference to a port of the {@code MeshService} with this name. */
        static BackendRef meshService(String name, int port) {
            return builder()
                    .kind(TargetRefKind.MESH_SERVICE)
                    .name(name)
                    .port(port)
                    .build();
        }

        /** Returns a reference to the {@code MeshExternalService} with this name. */
        static BackendRef meshExternalService(String name) {
            return builder()
                    .kind(TargetRefKind.MESH_EXTERNAL_SERVICE)
                    .name(name)
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this reference. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link BackendRef}. */
        final class Builder extends ImmutableOutbound.BackendRef.Builder implements ModelBuilder<BackendRef> {
            Builder() {}
        }
    }
}
