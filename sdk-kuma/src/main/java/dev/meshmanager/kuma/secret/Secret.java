package dev.meshmanager.kuma.secret;

import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.KindSync;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.immutables.value.Value;

/**
 * A secret of a mesh: a key, a certificate or another value that resources refer to by name. API path:
 * {@code /meshes/{mesh}/secrets}.
 */
@Value.Immutable
public interface Secret extends MeshResource, SecretValue {
    /** The kind. */
    MeshResourceType<Secret> TYPE = ResourceType.mesh("Secret", "secrets", Secret.class, k -> k.flat()
            .rank(3)
            .kubernetes(KubernetesForm.secret("system.kuma.io/secret"))
            .trait(KindSync.TO_ZONES_UNRENAMED));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this secret. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Secret}. */
    final class Builder extends ImmutableSecret.Builder implements ModelBuilder<Secret> {
        Builder() {}

        /** Sets the value to these bytes. They are sent in base64. */
        public Builder value(byte[] value) {
            return data(Base64.getEncoder().encodeToString(value));
        }

        /** Sets the value to this text. It is encoded in UTF-8 and sent in base64. */
        public Builder value(String value) {
            return value(value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
