package dev.meshmanager.kuma.service;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.core.annotation.ProtobufJson;
import dev.meshmanager.kuma.common.DataSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A service outside of the mesh, as older meshes know it by tags. API path: {@code /meshes/{mesh}/external-services}.
 */
@ProtobufJson
@Value.Enclosing
@Value.Immutable
public interface ExternalService extends MeshResource {
    /** The kind. */
    MeshResourceType<ExternalService> TYPE =
            ResourceType.mesh("ExternalService", "external-services", ExternalService.class, k -> k.flat()
                    .writtenBy(WrittenBy.GLOBAL)
                    .until("3.0"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns where it is and how it is reached; the control plane requires it. */
    Optional<Networking> networking();

    /** Returns the tags, of which the control plane requires {@code kuma.io/service}. */
    Map<String, String> tags();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link ExternalService}. */
    final class Builder extends ImmutableExternalService.Builder implements ModelBuilder<ExternalService> {
        Builder() {}

        /** Sets where it is and how it is reached. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }
    }

    /** Where an {@link ExternalService} is and how it is reached. */
    @Value.Immutable
    interface Networking extends Model {
        /** Returns the address, as {@code host:port}. */
        Optional<String> address();

        /** Returns how proxies speak TLS to it; absent means not at all. */
        Optional<Tls> tls();

        /** Returns whether the host of the address gets no DNS entry in the mesh; absent means that it gets one. */
        Optional<Boolean> disableHostDNSEntry();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Networking}. */
        final class Builder extends ImmutableExternalService.Networking.Builder implements ModelBuilder<Networking> {
            Builder() {}

            /** Sets how proxies speak TLS to it. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }
        }
    }

    /** How proxies speak TLS to an {@link ExternalService}. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns whether they do; absent means no. */
        Optional<Boolean> enabled();

        /** Returns the authority that the server is trusted by. */
        Optional<DataSource> caCert();

        /** Returns the certificate that the proxies show. */
        Optional<DataSource> clientCert();

        /** Returns the private key of that certificate. */
        Optional<DataSource> clientKey();

        /** Returns whether the server may negotiate again, which is not safe; absent means no. */
        Optional<Boolean> allowRenegotiation();

        /** Returns the server name to ask for; absent means the host of the address. */
        Optional<String> serverName();

        /** Returns whether the name in the certificate is not verified; absent means that it is. */
        Optional<Boolean> skipHostnameVerification();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableExternalService.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}
        }
    }
}
