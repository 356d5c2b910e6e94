package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.Sensitive;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The source of a value, in the format of the older kinds. Exactly one member must be set, apart from {@link #type()}.
 *
 * <p><b>3.0.</b> A {@code MeshExternalService} on a control plane of version 3.0 needs {@link #insecureInline()} or
 * {@link #secretRef()}. Control planes before 3.0, and other kinds, drop these two and the type.
 */
@Value.Immutable(builder = false, copy = false)
public interface DataSource extends Model {
    /** Returns the name of a secret of the mesh; empty if another member is set. */
    @UnionMember
    Optional<String> secret();

    /** Returns a file path on the machine of the control plane or the proxy; empty if another member is set. */
    @UnionMember
    Optional<String> file();

    /** Returns the value in base64; empty if another member is set. */
    @UnionMember
    @Sensitive
    @Schema(base64 = true, base64Advice = "inlineString takes a text")
    Optional<String> inline();

    /** Returns the value as text; empty if another member is set. */
    @UnionMember
    @Sensitive
    Optional<String> inlineString();

    /** Returns the type of the source, for 3.0; empty before. */
    Optional<SecureDataSource.Type> type();

    /** Returns the value itself, for 3.0; empty unless the type is {@code InsecureInline}. */
    @UnionMember
    Optional<SecureDataSource.Inline> insecureInline();

    /** Returns the secret, for 3.0; empty unless the type is {@code Secret}. */
    @UnionMember
    Optional<SecureDataSource.SecretRef> secretRef();

    /** Returns a source that reads the secret with this name. */
    static DataSource secret(String name) {
        return builder().secret(name).build();
    }

    /** Returns a source that reads the file with this path. */
    static DataSource file(String path) {
        return builder().file(path).build();
    }

    /** Returns a source that contains these bytes. Everyone who can read the resource can read them. */
    static DataSource inline(byte[] value) {
        return builder().inline(Base64.getEncoder().encodeToString(value)).build();
    }

    /** Returns a source that contains this text. Everyone who can read the resource can read it. */
    static DataSource inlineString(String value) {
        return builder().inlineString(value).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this source. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DataSource}. */
    final class Builder extends UnionBuilder<DataSource, Builder> {
        Builder() {
            super(ImmutableDataSource.class);
        }

        /** Sets the name of a secret of the mesh. */
        public Builder secret(String secret) {
            return choose("secret", secret);
        }

        /** Sets a file path on the machine of the control plane or the proxy. */
        public Builder file(String file) {
            return choose("file", file);
        }

        /** Sets the value in base64. */
        public Builder inline(String inline) {
            return choose("inline", inline);
        }

        /** Sets the value as text. */
        public Builder inlineString(String inlineString) {
            return choose("inlineString", inlineString);
        }

        /** Sets the type, for 3.0. {@link #insecureInline} and {@link #secretRef} set it too. */
        public Builder type(SecureDataSource.Type type) {
            return with("type", type);
        }

        /** Sets the value itself, for 3.0, and the type {@code InsecureInline}. */
        public Builder insecureInline(SecureDataSource.Inline insecureInline) {
            return choose(SecureDataSource.Type.INSECURE_INLINE, "insecureInline", insecureInline);
        }

        /** Sets the secret, for 3.0, and the type {@code Secret}. */
        public Builder secretRef(SecureDataSource.SecretRef secretRef) {
            return choose(SecureDataSource.Type.SECRET, "secretRef", secretRef);
        }

        /** Sets the value itself, for 3.0, and the type {@code InsecureInline}. */
        public Builder insecureInline(Consumer<SecureDataSource.Inline.Builder> insecureInline) {
            return insecureInline(ModelBuilder.build(SecureDataSource.Inline.builder(), insecureInline));
        }

        /** Sets the secret, for 3.0, and the type {@code Secret}. */
        public Builder secretRef(Consumer<SecureDataSource.SecretRef.Builder> secretRef) {
            return secretRef(ModelBuilder.build(SecureDataSource.SecretRef.builder(), secretRef));
        }
    }
}
