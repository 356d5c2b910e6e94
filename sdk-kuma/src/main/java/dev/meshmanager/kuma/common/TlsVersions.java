package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/** The range of TLS versions that may be negotiated. */
@Value.Immutable
public interface TlsVersions extends Model {
    /** Returns the oldest version that is allowed. */
    @Schema(hasDefault = true)
    Optional<TlsVersion> min();

    /** Returns the newest version that is allowed. */
    @Schema(hasDefault = true)
    Optional<TlsVersion> max();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this range. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TlsVersions}. */
    final class Builder extends ImmutableTlsVersions.Builder implements ModelBuilder<TlsVersions> {
        Builder() {}
    }
}
