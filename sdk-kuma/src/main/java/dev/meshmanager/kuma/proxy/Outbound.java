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
 * A service that an application reaches through a port of its sidecar: either {@link #tags()} or {@link #backendRef()}
 * say which.
 */
@Value.Enclosing
@Value.Immutable
public interface Outbound extends Model {
    /** Returns the IP address at which the proxy offers the service; absent means 127.0.0.1. */
    Optional<String> address();

    /** Returns the port at which the proxy offers the service. */
    OptionalInt port();

    /** Returns the tags of the service; {@code kuma.io/service} must be among them. */
    Map<String, String> tags();

    /** Returns a reference to the service. */
    Optional<BackendRef> backendRef();

    /** Returns the service of this {@code kuma.io/service} tag, offered at {@code port}. */
    static Outbound service(int port, String service) {
        return builder().port(port).putTag("kuma.io/service", service).build();
    }

    /** Returns the service that {@code backendRef} refers to, offered at {@code port}. */
    static Outbound of(int port, BackendRef backendRef) {
        return builder().port(port).backendRef(backendRef).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this service. */
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

    /** Refers to a service by name, or by labels. */
    @Value.Immutable
    interface BackendRef extends Model {
        /**
         * Returns what is referred to: a {@code MeshService}, {@code MeshMultiZoneService} or
         * {@code MeshExternalService}.
         */
        Optional<TargetRefKind> kind();

        /** Returns the name. */
        Optional<String> name();

        /** Returns the port of the service; only a {@code MeshExternalService} needs none. */
        OptionalInt port();

        /** Returns the labels that the service must have; where several have them, the oldest wins. */
        Map<String, String> labels();

        /** Returns a reference to a port of the service of this name. */
        static BackendRef meshService(String name, int port) {
            return builder()
                    .kind(TargetRefKind.MESH_SERVICE)
                    .name(name)
                    .port(port)
                    .build();
        }

        /** Returns a reference to the external service of this name. */
        static BackendRef meshExternalService(String name) {
            return builder()
                    .kind(TargetRefKind.MESH_EXTERNAL_SERVICE)
                    .name(name)
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this reference. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link BackendRef}. */
        final class Builder extends ImmutableOutbound.BackendRef.Builder implements ModelBuilder<BackendRef> {
            Builder() {}
        }
    }
}
