package dev.meshmanager.kuma.service;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.core.annotation.ProtobufJson;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.DataSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A service outside the mesh that is matched by tags. API path: {@code /meshes/{mesh}/external-services}.
 * {@link MeshExternalService} is its successor.
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

    /** Returns the address and the TLS settings. The control plane requires it. */
    Optional<Networking> networking();

    /** Returns the tags. The control plane requires {@code kuma.io/service}. */
    Map<String, String> tags();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link ExternalService}. */
    final class Builder extends ImmutableExternalService.Builder implements ModelBuilder<ExternalService> {
        Builder() {}

        /** Sets the address and the TLS settings. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }
    }

    /** The address and the TLS settings of an {@link ExternalService}. */
    @Value.Immutable
    interface Networking extends Model {
        /** Returns the address in the form {@code host:port}. */
        Optional<String> address();

        /** Returns the TLS settings. Default: no TLS. */
        Optional<Tls> tls();

        /**
         * Returns whether the control plane creates no DNS entry for the host of the address. Default: {@code false}.
         */
        Optional<Boolean> disableHostDNSEntry();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Networking}. */
        final class Builder extends ImmutableExternalService.Networking.Builder implements ModelBuilder<Networking> {
            Builder() {}

            /** Sets the TLS settings. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }
        }
    }

    /** The settings for TLS from proxies to an {@link ExternalService}. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns whether proxies use TLS. Default: {@code false}. */
        Optional<Boolean> enabled();

        /** Returns the certificates of the authorities that may issue the certificate of the server, in PEM. */
        Optional<DataSource> caCert();

        /** Returns the certificate that proxies present to the server, in PEM. */
        Optional<DataSource> clientCert();

        /** Returns the private key of {@link #clientCert()}, in PEM. */
        Optional<DataSource> clientKey();

        /** Returns whether the server may renegotiate, which is not secure. Default: {@code false}. */
        @Schema(keepsZero = true)
        Optional<Boolean> allowRenegotiation();

        /** Returns the server name (SNI) that proxies send. Default: the host of the address. */
        @Schema(keepsZero = true)
        Optional<String> serverName();

        /** Returns whether proxies skip verifying the host name in the certificate. Default: {@code false}. */
        @Schema(keepsZero = true)
        Optional<Boolean> skipHostnameVerification();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableExternalService.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}
        }
    }
}
