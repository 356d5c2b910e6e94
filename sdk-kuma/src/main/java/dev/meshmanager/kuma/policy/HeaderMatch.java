package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/** A match of one header of an HTTP request or response. */
@Value.Immutable
public interface HeaderMatch extends Model {
    /** Returns the match type. Default: {@link HeaderMatchType#EXACT}. */
    @Schema(defaultsTo = "\"Exact\"")
    Optional<HeaderMatchType> type();

    /** Returns the name of the header, in lower case. The control plane requires it. */
    @Schema(required = true, minLength = 1, maxLength = 256, pattern = "^[a-z0-9!#$%&'*+\\-.^_\\x60|~]+$")
    Optional<String> name();

    /**
     * Returns the value to compare with. {@link HeaderMatchType#PRESENT} and {@link HeaderMatchType#ABSENT} ignore it.
     */
    Optional<String> value();

    /** Returns a match of exactly this value of the header. */
    static HeaderMatch exact(String name, String value) {
        return builder().type(HeaderMatchType.EXACT).name(name).value(value).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this match. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HeaderMatch}. */
    final class Builder extends ImmutableHeaderMatch.Builder implements ModelBuilder<HeaderMatch> {
        Builder() {}
    }
}
