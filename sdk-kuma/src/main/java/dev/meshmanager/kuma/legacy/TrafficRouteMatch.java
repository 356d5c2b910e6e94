package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Which HTTP requests a rule is for: all members must match, and at least one must be set. */
@Value.Enclosing
@Value.Immutable
public interface TrafficRouteMatch extends Model {
    /** Returns the match of the method. */
    Optional<StringMatcher> method();

    /** Returns the match of the path. */
    Optional<StringMatcher> path();

    /** Returns the matches of headers, by name. */
    Map<String, StringMatcher> headers();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this match. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRouteMatch}. */
    final class Builder extends ImmutableTrafficRouteMatch.Builder implements ModelBuilder<TrafficRouteMatch> {
        Builder() {}

        /** Sets the match of the method. */
        public Builder method(Consumer<StringMatcher.Builder> method) {
            return method(ModelBuilder.build(StringMatcher.builder(), method));
        }

        /** Sets the match of the path. */
        public Builder path(Consumer<StringMatcher.Builder> path) {
            return path(ModelBuilder.build(StringMatcher.builder(), path));
        }

        /** Adds the match of a header. */
        public Builder putHeader(String name, Consumer<StringMatcher.Builder> header) {
            return putHeader(name, ModelBuilder.build(StringMatcher.builder(), header));
        }
    }

    /** Matches a text: exactly one member is set. */
    @Value.Immutable
    interface StringMatcher extends Model {
        /** Returns what the text begins with. */
        Optional<String> prefix();

        /** Returns the whole text. */
        Optional<String> exact();

        /** Returns the regular expression, in RE2 syntax, that the whole text matches. */
        Optional<String> regex();

        /** Returns a match of texts that begin with this. */
        static StringMatcher prefix(String prefix) {
            return builder().prefix(prefix).build();
        }

        /** Returns a match of this text only. */
        static StringMatcher exact(String exact) {
            return builder().exact(exact).build();
        }

        /** Returns a match of a regular expression, in RE2 syntax. */
        static StringMatcher regex(String regex) {
            return builder().regex(regex).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link StringMatcher}. */
        final class Builder extends ImmutableTrafficRouteMatch.StringMatcher.Builder
                implements ModelBuilder<StringMatcher> {
            Builder() {}
        }
    }
}
