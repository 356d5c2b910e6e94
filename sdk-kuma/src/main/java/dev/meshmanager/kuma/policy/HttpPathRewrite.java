package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.Optional;
import org.immutables.value.Value;

/** A change of the path of a request. {@code type} names the one member that is set. */
@Value.Immutable(builder = false, copy = false)
public interface HttpPathRewrite extends Model {
    /** Returns the type, which names the member that is set. The control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /** Returns the new path. */
    @UnionMember
    Optional<String> replaceFullPath();

    /** Returns the replacement for the matched path prefix. */
    @UnionMember
    Optional<String> replacePrefixMatch();

    /** Returns a rewrite of the whole path. */
    static HttpPathRewrite fullPath(String path) {
        return builder().replaceFullPath(path).build();
    }

    /** Returns a rewrite of the matched path prefix. */
    static HttpPathRewrite prefix(String prefix) {
        return builder().replacePrefixMatch(prefix).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this rewrite. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link HttpPathRewrite}. */
    final class Builder extends UnionBuilder<HttpPathRewrite, Builder> {
        Builder() {
            super(ImmutableHttpPathRewrite.class);
        }

        /** Sets only the type. Setting a member also sets its type. */
        public Builder type(Type type) {
            return with("type", type);
        }

        /** Sets the new path. */
        public Builder replaceFullPath(String replaceFullPath) {
            return choose(Type.REPLACE_FULL_PATH, "replaceFullPath", replaceFullPath);
        }

        /** Sets the replacement for the matched path prefix. */
        public Builder replacePrefixMatch(String replacePrefixMatch) {
            return choose(Type.REPLACE_PREFIX_MATCH, "replacePrefixMatch", replacePrefixMatch);
        }
    }

    /** The type of {@link HttpPathRewrite}. */
    final class Type extends OpenEnum {
        /** The whole path is replaced. */
        public static final Type REPLACE_FULL_PATH = of("ReplaceFullPath");
        /** The matched path prefix is replaced. */
        public static final Type REPLACE_PREFIX_MATCH = of("ReplacePrefixMatch");

        private Type(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}
