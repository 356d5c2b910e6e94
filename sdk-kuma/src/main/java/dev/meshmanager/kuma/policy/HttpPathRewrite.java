package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.Optional;
import org.immutables.value.Value;

/** How the path of a request is changed: one type, and the member of that type. */
@Value.Immutable(builder = false, copy = false)
public interface HttpPathRewrite extends Model {
    /** Returns which member is set; the control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /** Returns what replaces the whole path. */
    @UnionMember
    Optional<String> replaceFullPath();

    /** Returns what replaces the part of the path that the prefix of the match covers. */
    @UnionMember
    Optional<String> replacePrefixMatch();

    /** Returns the rewrite of the whole path. */
    static HttpPathRewrite fullPath(String path) {
        return builder().replaceFullPath(path).build();
    }

    /** Returns the rewrite of the part of the path that the prefix of the match covers. */
    static HttpPathRewrite prefix(String prefix) {
        return builder().replacePrefixMatch(prefix).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this rewrite. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link HttpPathRewrite}. */
    final class Builder extends UnionBuilder<HttpPathRewrite, Builder> {
        Builder() {
            super(ImmutableHttpPathRewrite.class);
        }

        /** Sets the type itself; setting the member that it names sets it too. */
        public Builder type(Type type) {
            return with("type", type);
        }

        /** Sets what replaces the whole path. */
        public Builder replaceFullPath(String replaceFullPath) {
            return choose(Type.REPLACE_FULL_PATH, "replaceFullPath", replaceFullPath);
        }

        /** Sets what replaces the part of the path that the prefix of the match covers. */
        public Builder replacePrefixMatch(String replacePrefixMatch) {
            return choose(Type.REPLACE_PREFIX_MATCH, "replacePrefixMatch", replacePrefixMatch);
        }
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
