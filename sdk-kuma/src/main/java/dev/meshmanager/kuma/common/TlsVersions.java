package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/** The range of TLS versions that proxies may negotiate. */
@Value.Immutable
public interface TlsVersions extends Model {
    /** Returns the oldest allowed version; empty for the proxy's default. */
    @Schema(defaultsTo = "\"TLSAuto\"")
    Optional<TlsVersion> min();

    /** Returns the newest allowed version; empty for the proxy's default. */
    @Schema(defaultsTo = "\"TLSAuto\"")
    Optional<TlsVersion> max();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this range. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TlsVersions}. */
    final class Builder extends ImmutableTlsVersions.Builder implements ModelBuilder<TlsVersions> {
        Builder() {}
    }
}
