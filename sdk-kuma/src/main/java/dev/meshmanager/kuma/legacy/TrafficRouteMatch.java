package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A match of HTTP requests. A request matches if all members match. The control plane requires at least one member. */
@Value.Enclosing
@Value.Immutable
public interface TrafficRouteMatch extends Model {
    /** Returns the match of the method. */
    Optional<StringMatcher> method();

    /** Returns the match of the path. */
    Optional<StringMatcher> path();

    /** Returns the matches of headers, by header name. */
    Map<String, StringMatcher> headers();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this match. */
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

    /** A match of a text. Exactly one member is set. */
    @Value.Immutable
    interface StringMatcher extends Model {
        /** Returns the prefix of the text. */
        Optional<String> prefix();

        /** Returns the whole text. */
        Optional<String> exact();

        /** Returns the RE2 regular expression that the whole text matches. */
        Optional<String> regex();

        /** Returns a match of texts with this prefix. */
        static StringMatcher prefix(String prefix) {
            return builder().prefix(prefix).build();
        }

        /** Returns a match of exactly this text. */
        static StringMatcher exact(String exact) {
            return builder().exact(exact).build();
        }

        /** Returns a match of texts that match an RE2 regular expression as a whole. */
        static StringMatcher regex(String regex) {
            return builder().regex(regex).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
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
