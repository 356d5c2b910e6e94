package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How a rule changes HTTP requests and answers. */
@Value.Enclosing
@Value.Immutable
public interface TrafficRouteModify extends Model {
    /** Returns the change of the path. */
    Optional<Path> path();

    /** Returns the change of the host. */
    Optional<Host> host();

    /** Returns the change of the headers of the request. */
    Optional<Headers> requestHeaders();

    /** Returns the change of the headers of the answer. */
    Optional<Headers> responseHeaders();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this change. */
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

        /** Sets the change of the headers of the request. */
        public Builder requestHeaders(Consumer<Headers.Builder> requestHeaders) {
            return requestHeaders(ModelBuilder.build(Headers.builder(), requestHeaders));
        }

        /** Sets the change of the headers of the answer. */
        public Builder responseHeaders(Consumer<Headers.Builder> responseHeaders) {
            return responseHeaders(ModelBuilder.build(Headers.builder(), responseHeaders));
        }
    }

    /** A change of the path: exactly one member is set. */
    @Value.Immutable
    interface Path extends Model {
        /** Returns what takes the place of the prefix that the rule matches. */
        Optional<String> rewritePrefix();

        /** Returns the replacement within the path. */
        Optional<RegexReplace> regex();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Path}. */
        final class Builder extends ImmutableTrafficRouteModify.Path.Builder implements ModelBuilder<Path> {
            Builder() {}

            /** Sets the replacement within the path. */
            public Builder regex(Consumer<RegexReplace.Builder> regex) {
                return regex(ModelBuilder.build(RegexReplace.builder(), regex));
            }
        }
    }

    /** A change of the host: exactly one member is set. */
    @Value.Immutable
    interface Host extends Model {
        /** Returns the new host. */
        Optional<String> value();

        /** Returns how the host is made from the path. */
        Optional<RegexReplace> fromPath();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Host}. */
        final class Builder extends ImmutableTrafficRouteModify.Host.Builder implements ModelBuilder<Host> {
            Builder() {}

            /** Sets how the host is made from the path. */
            public Builder fromPath(Consumer<RegexReplace.Builder> fromPath) {
                return fromPath(ModelBuilder.build(RegexReplace.builder(), fromPath));
            }
        }
    }

    /** Makes a text from the parts of another. */
    @Value.Immutable
    interface RegexReplace extends Model {
        /** Returns the regular expression, in RE2 syntax; the control plane requires it. */
        Optional<String> pattern();

        /** Returns the new text, with {@code \1} for the first group; the control plane requires it. */
        Optional<String> substitution();

        /** Returns a replacement of what {@code pattern} matches. */
        static RegexReplace of(String pattern, String substitution) {
            return builder().pattern(pattern).substitution(substitution).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this replacement. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RegexReplace}. */
        final class Builder extends ImmutableTrafficRouteModify.RegexReplace.Builder
                implements ModelBuilder<RegexReplace> {
            Builder() {}
        }
    }

    /** A change of headers. */
    @Value.Immutable
    interface Headers extends Model {
        /** Returns the headers that are added. */
        List<AddHeader> add();

        /** Returns the headers that are removed. */
        List<RemoveHeader> remove();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Headers}. */
        final class Builder extends ImmutableTrafficRouteModify.Headers.Builder implements ModelBuilder<Headers> {
            Builder() {}

            /** Adds a header that is added. */
            public Builder addAdd(Consumer<AddHeader.Builder> header) {
                return addAdd(ModelBuilder.build(AddHeader.builder(), header));
            }

            /**
             * Lets a header of this value be set; {@link #addAdd(Consumer)} can let it join others of its name instead.
             */
            public Builder add(String name, String value) {
                return addAdd(h -> h.name(name).value(value));
            }

            /** Lets the header of this name be removed. */
            public Builder remove(String name) {
                return addRemove(RemoveHeader.builder().name(name).build());
            }
        }
    }

    /** A header that is added. */
    @Value.Immutable
    interface AddHeader extends Model {
        /** Returns the name; the control plane requires it, and rejects {@code host}. */
        Optional<String> name();

        /** Returns the value; the control plane requires it. */
        Optional<String> value();

        /** Returns whether the value joins those that are there; absent means that it replaces them. */
        Optional<Boolean> append();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AddHeader}. */
        final class Builder extends ImmutableTrafficRouteModify.AddHeader.Builder implements ModelBuilder<AddHeader> {
            Builder() {}
        }
    }

    /** A header that is removed. */
    @Value.Immutable
    interface RemoveHeader extends Model {
        /** Returns the name; the control plane requires it, and rejects {@code host}. */
        Optional<String> name();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
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
