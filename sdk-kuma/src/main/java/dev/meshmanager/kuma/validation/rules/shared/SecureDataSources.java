package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.Optional;

/** Checks the sources of certificates and keys. */
public final class SecureDataSources {
    private SecureDataSources() {}

    public static void check(FieldPath at, SecureDataSource source) {
        SecureDataSource.Type type = source.type().orElseThrow();
        if (type.equals(SecureDataSource.Type.ENV_VAR)) {
            checkText(
                    at.field("envVar"),
                    "name",
                    source.envVar(),
                    source.envVar().flatMap(SecureDataSource.EnvVar::name));
        } else if (type.equals(SecureDataSource.Type.INSECURE_INLINE)) {
            checkInline(at.field("insecureInline"), source.insecureInline());
        } else if (type.equals(SecureDataSource.Type.FILE)) {
            Optional<String> path = source.file().flatMap(SecureDataSource.File::path);
            checkText(at.field("file"), "path", source.file(), path);
            if (path.filter(text -> !text.isEmpty() && (text.contains("..") || !text.startsWith("/")))
                    .isPresent()) {
                at.field("file").field("path").reject("must be an absolute path without '..'");
            }
        } else {
            checkSecret(at.field("secretRef"), source.secretRef());
        }
    }

    /** Checks a source that must not make the control plane read its files and its environment. */
    public static void checkWithoutReading(FieldPath at, DataSource source) {
        SecureDataSource.Type type = source.type().orElseThrow();
        if (type.equals(SecureDataSource.Type.INSECURE_INLINE)) {
            checkInline(at.field("insecureInline"), source.insecureInline());
        } else if (type.equals(SecureDataSource.Type.SECRET)) {
            checkSecret(at.field("secretRef"), source.secretRef());
        } else {
            at.field("type").reject("must be Secret or InsecureInline");
        }
    }

    private static void checkInline(FieldPath at, Optional<SecureDataSource.Inline> inline) {
        checkText(at, "value", inline, inline.flatMap(SecureDataSource.Inline::value));
    }

    private static void checkSecret(FieldPath at, Optional<SecureDataSource.SecretRef> secret) {
        at.defined(secret);
        secret.ifPresent(ref -> {
            if (!ref.kind().orElse("").equals(Secret.TYPE.name())) {
                at.field("kind").reject("must be Secret");
            }
            if (ref.name().orElse("").isEmpty()) {
                at.field("name").reject("must be defined");
            }
        });
    }

    private static void checkText(FieldPath at, String member, Optional<?> part, Optional<String> text) {
        at.defined(part);
        if (part.isPresent() && text.orElse("").isEmpty()) {
            at.field(member).reject("must be defined");
        }
    }
}
