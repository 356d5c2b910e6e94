package dev.meshmanager.kuma.secret;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.KindSync;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.immutables.value.Value;

/**
 * A secret that belongs to no mesh, for example a key that signs the tokens of users or zones. API path:
 * {@code /globalsecrets}.
 */
@Value.Immutable
public interface GlobalSecret extends GlobalResource, SecretValue {
    /** The kind. */
    GlobalResourceType<GlobalSecret> TYPE =
            ResourceType.global("GlobalSecret", "globalsecrets", GlobalSecret.class, k -> k.flat()
                    .rank(1)
                    .kubernetes(KubernetesForm.secret("system.kuma.io/global-secret"))
                    .trait(KindSync.TO_ZONES_UNRENAMED));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns a secret with this text as its value. */
    static GlobalSecret of(String name, String value) {
        return builder().name(name).value(value).build();
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this secret. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GlobalSecret}. */
    final class Builder extends ImmutableGlobalSecret.Builder implements ModelBuilder<GlobalSecret> {
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
