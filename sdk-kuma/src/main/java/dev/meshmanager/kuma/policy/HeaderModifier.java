package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Changes to the headers of an HTTP request or answer; several values of a header stand in one, with commas between.
 */
@Value.Enclosing
@Value.Immutable
public interface HeaderModifier extends Model {
    /** Returns the headers that take the place of those of the same name, 16 at most. */
    @Schema(maxItems = 16)
    List<Header> set();

    /** Returns the headers that are added to those of the same name, 16 at most. */
    @Schema(maxItems = 16)
    List<Header> add();

    /** Returns the change that gives a header this value. */
    static HeaderModifier set(String name, String value) {
        return builder().addSet(Header.of(name, value)).build();
    }

    /** Returns the change that adds a header. */
    static HeaderModifier add(String name, String value) {
        return builder().addAdd(Header.of(name, value)).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these changes. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HeaderModifier}. */
    final class Builder extends ImmutableHeaderModifier.Builder implements ModelBuilder<HeaderModifier> {
        Builder() {}

        /** Adds a header that takes the place of those of the same name. */
        public Builder addSet(Consumer<Header.Builder> set) {
            return addSet(ModelBuilder.build(Header.builder(), set));
        }

        /** Adds a header beside those of the same name. */
        public Builder addAdd(Consumer<Header.Builder> add) {
            return addAdd(ModelBuilder.build(Header.builder(), add));
        }
    }

    /** A header and its value. */
    @Value.Immutable
    interface Header extends Model {
        /** Returns the name of the header. */
        @Schema(required = true, minLength = 1, maxLength = 256, pattern = "^[a-z0-9!#$%&'*+\\-.^_\\x60|~]+$")
        Optional<String> name();

        /** Returns the value. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns the header of this name and value. */
        static Header of(String name, String value) {
            return builder().name(name).value(value).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Header}. */
        final class Builder extends ImmutableHeaderModifier.Header.Builder implements ModelBuilder<Header> {
            Builder() {}
        }
    }
}
