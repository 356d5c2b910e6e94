package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Mutual TLS between the data plane proxies of a mesh. */
@Value.Immutable
public interface Mtls extends Model {
    /** Returns the name of the authority in use; absent means no mTLS. */
    Optional<String> enabledBackend();

    /** Returns the authorities; Kuma accepts one. */
    List<CertificateAuthority> backends();

    /** Returns whether the control plane stores authorities unchecked; absent means no. */
    Optional<Boolean> skipValidation();

    /** Returns mTLS with an authority of this name that the control plane creates and keeps itself. */
    static Mtls builtin(String name) {
        return of(CertificateAuthority.builtin(name));
    }

    /** Returns mTLS with an authority of this name whose certificate and key are given. */
    static Mtls provided(String name, Consumer<CertificateAuthority.ProvidedConf.Builder> conf) {
        return of(CertificateAuthority.Provided.builder().name(name).conf(conf).build());
    }

    /** Returns mTLS with this authority. */
    static Mtls of(CertificateAuthority backend) {
        return builder().enabledBackend(backend.name()).addBackend(backend).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this setting. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Mtls}. */
    final class Builder extends ImmutableMtls.Builder implements ModelBuilder<Mtls> {
        Builder() {}
    }
}
