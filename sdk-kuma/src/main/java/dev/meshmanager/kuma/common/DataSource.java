package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.Sensitive;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.Base64;
import java.util.Optional;
import org.immutables.value.Value;

/** The source of a value, in the format of the older kinds. Exactly one member must be set. */
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
    @Schema(base64 = true)
    Optional<String> inline();

    /** Returns the value as text; empty if another member is set. */
    @UnionMember
    @Sensitive
    Optional<String> inlineString();

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
    }
}
