package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Changes to HTTP requests and responses. */
@Value.Enclosing
@Value.Immutable
public interface TrafficRouteModify extends Model {
    /** Returns the change of the path. */
    Optional<Path> path();

    /** Returns the change of the host. */
    Optional<Host> host();

    /** Returns the changes to the request headers. */
    Optional<Headers> requestHeaders();

    /** Returns the changes to the response headers. */
    Optional<Headers> responseHeaders();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this change. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRouteModify}. */
    final class Builder extends ImmutableTrafficRouteModify.Builder implements ModelBuilder<TrafficRouteModify> {
        Builder() {}

        /** Sets the change of the path. */
        public Builder path(Consumer<Path.Builder> path) {
            return path(ModelBuilder.build(Path.builder(), path));
        }

        /** Sets the change of the host. */
        public Builder host(Consumer<Host.Builder> host) {
            return host(ModelBuilder.build(Host.builder(), host));
        }

        /** Sets the changes to the request headers. */
        public Builder requestHeaders(Consumer<Headers.Builder> requestHeaders) {
            return requestHeaders(ModelBuilder.build(Headers.builder(), requestHeaders));
        }

        /** Sets the changes to the response headers. */
        public Builder responseHeaders(Consumer<Headers.Builder> responseHeaders) {
            return responseHeaders(ModelBuilder.build(Headers.builder(), responseHeaders));
        }
    }

    /** A change of the path. Exactly one member is set. */
    @Value.Immutable
    interface Path extends Model {
        /** Returns the replacement for the matched path prefix. */
        Optional<String> rewritePrefix();

        /** Returns the replacement within the path by a regular expression. */
        Optional<RegexReplace> regex();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Path}. */
        final class Builder extends ImmutableTrafficRouteModify.Path.Builder implements ModelBuilder<Path> {
            Builder() {}

            /** Sets the replacement within the path by a regular expression. */
            public Builder regex(Consumer<RegexReplace.Builder> regex) {
                return regex(ModelBuilder.build(RegexReplace.builder(), regex));
            }
        }
    }

    /** A change of the {@code host} header. Exactly one member is set. */
    @Value.Immutable
    interface Host extends Model {
        /** Returns the new host. */
        Optional<String> value();

        /** Returns the replacement that derives the host from the path. */
        Optional<RegexReplace> fromPath();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Host}. */
        final class Builder extends ImmutableTrafficRouteModify.Host.Builder implements ModelBuilder<Host> {
            Builder() {}

            /** Sets the replacement that derives the host from the path. */
            public Builder fromPath(Consumer<RegexReplace.Builder> fromPath) {
                return fromPath(ModelBuilder.build(RegexReplace.builder(), fromPath));
            }
        }
    }

    /** A replacement by a regular expression. */
    @Value.Immutable
    interface RegexReplace extends Model {
        /** Returns the RE2 regular expression. The control plane requires it. */
        Optional<String> pattern();

        /** Returns the new text. {@code \1} is the first group. The control plane requires it. */
        Optional<String> substitution();

        /** Returns a replacement of the text that {@code pattern} matches. */
        static RegexReplace of(String pattern, String substitution) {
            return builder().pattern(pattern).substitution(substitution).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this replacement. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RegexReplace}. */
        final class Builder extends ImmutableTrafficRouteModify.RegexReplace.Builder
                implements ModelBuilder<RegexReplace> {
            Builder() {}
        }
    }

    /** Changes to headers. */
    @Value.Immutable
    interface Headers extends Model {
        /** Returns the headers that are added. */
        List<AddHeader> add();

        /** Returns the headers that are removed. */
        List<RemoveHeader> remove();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Headers}. */
        final class Builder extends ImmutableTrafficRouteModify.Headers.Builder implements ModelBuilder<Headers> {
            Builder() {}

            /** Adds a header to add. */
            public Builder addAdd(Consumer<AddHeader.Builder> header) {
                return addAdd(ModelBuilder.build(AddHeader.builder(), header));
            }

            /**
             * Adds a header that replaces those with the same name. See {@link #addAdd(Consumer)} for a header that is
             * added beside them.
             */
            public Builder add(String name, String value) {
                return addAdd(h -> h.name(name).value(value));
            }

            /** Adds the name of a header to remove. */
            public Builder remove(String name) {
                return addRemove(RemoveHeader.builder().name(name).build());
            }
        }
    }

    /** A header to add. */
    @Value.Immutable
    interface AddHeader extends Model {
        /** Returns the name. The control plane requires it and rejects {@code host}. */
        Optional<String> name();

        /** Returns the value. The control plane requires it. */
        Optional<String> value();

        /**
         * Returns whether the header is added beside those with the same name instead of replacing them. Default:
         * {@code false}.
         */
        Optional<Boolean> append();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AddHeader}. */
        final class Builder extends ImmutableTrafficRouteModify.AddHeader.Builder implements ModelBuilder<AddHeader> {
            Builder() {}
        }
    }

    /** A header to remove. */
    @Value.Immutable
    interface RemoveHeader extends Model {
        /** Returns the name. The control plane requires it and rejects {@code host}. */
        Optional<String> name();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RemoveHeader}. */
        final class Builder extends ImmutableTrafficRouteModify.RemoveHeader.Builder
                implements ModelBuilder<RemoveHeader> {
            Builder() {}
        }
    }
}
