package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.Schema;
import java.util.Base64;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a value comes from, as the older kinds write it: exactly one member is set. */
@Value.Immutable
public interface DataSource extends Model {
    /** Returns the name of a secret of the mesh. */
    Optional<String> secret();

    /** Returns a path on the machine of the control plane or the proxy. */
    Optional<String> file();

    /** Returns the value itself, in base64. */
    @Value.Redacted
    @Schema(base64 = true)
    Optional<String> inline();

    /** Returns the value itself, as text. */
    @Value.Redacted
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
        return builder().mergeFrom(this);
    }

    /** Builds a {@link DataSource}. */
    final class Builder extends ImmutableDataSource.Builder implements ModelBuilder<DataSource> {
        Builder() {}
    }
}
