package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.Sensitive;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The source of a value that may be secret. The type names the member that holds the source. */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface SecureDataSource extends Model {
    /** Returns the type of the source. The control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /** Returns the file; empty unless the type is {@code File}. */
    @UnionMember
    Optional<File> file();

    /** Returns the environment variable; empty unless the type is {@code EnvVar}. */
    @UnionMember
    Optional<EnvVar> envVar();

    /** Returns the value itself; empty unless the type is {@code InsecureInline}. */
    @UnionMember
    Optional<Inline> insecureInline();

    /** Returns the secret; empty unless the type is {@code Secret}. */
    @UnionMember
    Optional<SecretRef> secretRef();

    /** Returns a source that reads the secret with this name. */
    static SecureDataSource secret(String name) {
        return builder().secretRef(s -> s.kind("Secret").name(name)).build();
    }

    /** Returns a source that reads the file with this path on the machine of the control plane. */
    static SecureDataSource file(String path) {
        return builder().file(f -> f.path(path)).build();
    }

    /** Returns a source that reads this environment variable of the control plane. */
    static SecureDataSource envVar(String name) {
        return builder().envVar(e -> e.name(name)).build();
    }

    /** Returns a source that contains this value. Everyone who can read the resource can read it. */
    static SecureDataSource insecureInline(String value) {
        return builder().insecureInline(i -> i.value(value)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this source. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link SecureDataSource}. */
    final class Builder extends UnionBuilder<SecureDataSource, Builder> {
        Builder() {
            super(ImmutableSecureDataSource.class);
        }

        /** Sets the type. The setters of the other members set it too. */
        public Builder type(Type type) {
            return with("type", type);
        }

        /** Sets the file, and the type {@code File}. */
        public Builder file(File file) {
            return choose(Type.FILE, "file", file);
        }

        /** Sets the environment variable, and the type {@code EnvVar}. */
        public Builder envVar(EnvVar envVar) {
            return choose(Type.ENV_VAR, "envVar", envVar);
        }

        /** Sets the value itself, and the type {@code InsecureInline}. */
        public Builder insecureInline(Inline insecureInline) {
            return choose(Type.INSECURE_INLINE, "insecureInline", insecureInline);
        }

        /** Sets the secret, and the type {@code Secret}. */
        public Builder secretRef(SecretRef secretRef) {
            return choose(Type.SECRET, "secretRef", secretRef);
        }

        /** Sets the file, and the type {@code File}. */
        public Builder file(Consumer<File.Builder> file) {
            return file(ModelBuilder.build(File.builder(), file));
        }

        /** Sets the environment variable, and the type {@code EnvVar}. */
        public Builder envVar(Consumer<EnvVar.Builder> envVar) {
            return envVar(ModelBuilder.build(EnvVar.builder(), envVar));
        }

        /** Sets the value itself, and the type {@code InsecureInline}. */
        public Builder insecureInline(Consumer<Inline.Builder> insecureInline) {
            return insecureInline(ModelBuilder.build(Inline.builder(), insecureInline));
        }

        /** Sets the secret, and the type {@code Secret}. */
        public Builder secretRef(Consumer<SecretRef.Builder> secretRef) {
            return secretRef(ModelBuilder.build(SecretRef.builder(), secretRef));
        }
    }

    /** A file. */
    @Value.Immutable
    interface File extends Model {
        /** Returns the absolute path. */
        @Schema(required = true)
        Optional<String> path();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this file. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link File}. */
        final class Builder extends ImmutableSecureDataSource.File.Builder implements ModelBuilder<File> {
            Builder() {}
        }
    }

    /** An environment variable. */
    @Value.Immutable
    interface EnvVar extends Model {
        /** Returns the name. */
        @Schema(required = true)
        Optional<String> name();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this variable. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link EnvVar}. */
        final class Builder extends ImmutableSecureDataSource.EnvVar.Builder implements ModelBuilder<EnvVar> {
            Builder() {}
        }
    }

    /** A value in the resource itself. */
    @Value.Immutable
    interface Inline extends Model {
        /** Returns the value as text. {@code toString()} does not show it. */
        @Sensitive
        @Schema(required = true)
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Inline}. */
        final class Builder extends ImmutableSecureDataSource.Inline.Builder implements ModelBuilder<Inline> {
            Builder() {}
        }
    }

    /** A reference to a secret of the mesh. */
    @Value.Immutable
    interface SecretRef extends Model {
        /** Returns the kind of the secret: {@code Secret}. */
        @Schema(oneOf = "Secret", required = true)
        Optional<String> kind();

        /** Returns the name of the secret. */
        @Schema(required = true)
        Optional<String> name();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this reference. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link SecretRef}. */
        final class Builder extends ImmutableSecureDataSource.SecretRef.Builder implements ModelBuilder<SecretRef> {
            Builder() {}
        }
    }

    /** The type of a {@link SecureDataSource}. */
    final class Type extends OpenEnum {
        /** A file. */
        public static final Type FILE = of("File");
        /** A secret of the mesh. */
        public static final Type SECRET = of("Secret");
        /** An environment variable. */
        public static final Type ENV_VAR = of("EnvVar");
        /** The resource itself. */
        public static final Type INSECURE_INLINE = of("InsecureInline");

        private Type(String value) {
            super(value);
        }

        /** Returns the type with this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}
