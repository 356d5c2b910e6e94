package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.DataSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The settings for mutual TLS between the data plane proxies of a mesh. */
@Value.Immutable
public interface Mtls extends Model {
    /** Returns the name of the authority in use. Empty if mTLS is off. */
    Optional<String> enabledBackend();

    /** Returns the authorities. Kuma accepts at most one. */
    List<CertificateAuthority> backends();

    /** Returns whether the control plane stores the authorities without checking them. Default: {@code false}. */
    Optional<Boolean> skipValidation();

    /** Returns mTLS with an authority of this name. The control plane creates and stores its certificate and key. */
    static Mtls builtin(String name) {
        return of(CertificateAuthority.builtin(name));
    }

    /** Returns mTLS with an authority of this name and the certificate and key in {@code conf}. */
    static Mtls provided(String name, Consumer<CertificateAuthority.ProvidedConf.Builder> conf) {
        return of(CertificateAuthority.Provided.builder().name(name).conf(conf).build());
    }

    /** Returns mTLS with an authority of this name, and its certificate and key, both in PEM. */
    static Mtls provided(String name, DataSource cert, DataSource key) {
        return of(CertificateAuthority.provided(name, cert, key));
    }

    /** Returns mTLS with this authority, which is in use. */
    static Mtls of(CertificateAuthority backend) {
        return builder().enabledBackend(backend.name()).addBackend(backend).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this setting. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Mtls}. */
    final class Builder extends ImmutableMtls.Builder implements ModelBuilder<Mtls> {
        Builder() {}
    }
}
