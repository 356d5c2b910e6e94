package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/** How the path of a request is changed: one type, and the member of that type. */
@Value.Immutable
public interface HttpPathRewrite extends Model {
    /** Returns which member is set; the control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /** Returns what replaces the whole path. */
    Optional<String> replaceFullPath();

    /** Returns what replaces the part of the path that the prefix of the match covers. */
    Optional<String> replacePrefixMatch();

    /** Returns the rewrite of the whole path. */
    static HttpPathRewrite fullPath(String path) {
        return builder().type(Type.REPLACE_FULL_PATH).replaceFullPath(path).build();
    }

    /** Returns the rewrite of the part of the path that the prefix of the match covers. */
    static HttpPathRewrite prefix(String prefix) {
        return builder()
                .type(Type.REPLACE_PREFIX_MATCH)
                .replacePrefixMatch(prefix)
                .build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this rewrite. */
    default Builder toBuilder() {
        return builder().mergeFrom(this);
    }

    /** Builds an {@link HttpPathRewrite}. */
    final class Builder extends ImmutableHttpPathRewrite.Builder implements ModelBuilder<HttpPathRewrite> {
        Builder() {}
    }

    /** The type of {@link HttpPathRewrite}. */
    final class Type extends OpenEnum {
        /** The whole path is replaced. */
        public static final Type REPLACE_FULL_PATH = of("ReplaceFullPath");
        /** The part that the prefix of the match covers is replaced. */
        public static final Type REPLACE_PREFIX_MATCH = of("ReplacePrefixMatch");

        private Type(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}
