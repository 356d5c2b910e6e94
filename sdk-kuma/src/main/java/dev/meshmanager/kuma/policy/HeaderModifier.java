package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Changes to the headers of an HTTP request or response. Several values of one header are written as one value with
 * commas.
 */
@Value.Enclosing
@Value.Immutable
public interface HeaderModifier extends Model {
    /** Returns the headers that replace all headers with the same name. At most 16. */
    @Schema(maxItems = 16)
    List<Header> set();

    /** Returns the headers that are added beside those with the same name. At most 16. */
    @Schema(maxItems = 16)
    List<Header> add();

    /** Returns a change that replaces the header with this name. */
    static HeaderModifier set(String name, String value) {
        return builder().addSet(Header.of(name, value)).build();
    }

    /** Returns a change that adds a header beside those with the same name. */
    static HeaderModifier add(String name, String value) {
        return builder().addAdd(Header.of(name, value)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these changes. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HeaderModifier}. */
    final class Builder extends ImmutableHeaderModifier.Builder implements ModelBuilder<HeaderModifier> {
        Builder() {}

        /** Adds a header that replaces all headers with the same name. */
        public Builder addSet(Consumer<Header.Builder> set) {
            return addSet(ModelBuilder.build(Header.builder(), set));
        }

        /** Adds a header that is added beside those with the same name. */
        public Builder addAdd(Consumer<Header.Builder> add) {
            return addAdd(ModelBuilder.build(Header.builder(), add));
        }
    }

    /** A header and its value. */
    @Value.Immutable
    interface Header extends Model {
        /** Returns the name, in lower case. The control plane requires it. */
        @Schema(required = true, minLength = 1, maxLength = 256, pattern = "^[a-z0-9!#$%&'*+\\-.^_\\x60|~]+$")
        Optional<String> name();

        /** Returns the value. The control plane requires it. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a header with this name and value. */
        static Header of(String name, String value) {
            return builder().name(name).value(value).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Header}. */
        final class Builder extends ImmutableHeaderModifier.Header.Builder implements ModelBuilder<Header> {
            Builder() {}
        }
    }
}
