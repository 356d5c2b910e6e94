package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/** Matches a header of an HTTP request or response. */
@Value.Immutable
public interface HeaderMatch extends Model {
    /** Returns how the value is compared; absent means exactly. */
    @Schema(hasDefault = true)
    Optional<HeaderMatchType> type();

    /** Returns the name of the header, in lower case. */
    @Schema(required = true, minLength = 1, maxLength = 256, pattern = "^[a-z0-9!#$%&'*+\\-.^_\\x60|~]+$")
    Optional<String> name();

    /** Returns the value to compare with. */
    Optional<String> value();

    /** Returns a match of the header of exactly this value. */
    static HeaderMatch exact(String name, String value) {
        return builder().type(HeaderMatchType.EXACT).name(name).value(value).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this match. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HeaderMatch}. */
    final class Builder extends ImmutableHeaderMatch.Builder implements ModelBuilder<HeaderMatch> {
        Builder() {}
    }
}
