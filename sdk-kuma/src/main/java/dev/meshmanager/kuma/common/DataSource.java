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

/** Where a value comes from, as the older kinds write it: exactly one member is set. */
@Value.Immutable(builder = false, copy = false)
public interface DataSource extends Model {
    /** Returns the name of a secret of the mesh. */
    @UnionMember
    Optional<String> secret();

    /** Returns a path on the machine of the control plane or the proxy. */
    @UnionMember
    Optional<String> file();

    /** Returns the value itself, in base64. */
    @UnionMember
    @Sensitive
    @Schema(base64 = true)
    Optional<String> inline();

    /** Returns the value itself, as text. */
    @UnionMember
    @Sensitive
    Optional<String> inlineString();

    /** Returns the value of the secret of this name. */
    static DataSource secret(String name) {
        return builder().secret(name).build();
    }

    /** Returns the content of the file at this path. */
    static DataSource file(String path) {
        return builder().file(path).build();
    }

    /** Returns these bytes. */
    static DataSource inline(byte[] value) {
        return builder().inline(Base64.getEncoder().encodeToString(value)).build();
    }

    /** Returns this text. */
    static DataSource inlineString(String value) {
        return builder().inlineString(value).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this source. */
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

        /** Sets a path on the machine of the control plane or the proxy. */
        public Builder file(String file) {
            return choose("file", file);
        }

        /** Sets the value itself, in base64. */
        public Builder inline(String inline) {
            return choose("inline", inline);
        }

        /** Sets the value itself, as text. */
        public Builder inlineString(String inlineString) {
            return choose("inlineString", inlineString);
        }
    }
}
