package dev.meshmanager.kuma.validation.rules.mesh;

import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.Optional;

/** Checks the sources of certificates and keys. */
final class SecureDataSources {
    private SecureDataSources() {}

    static void check(FieldPath at, SecureDataSource source) {
        SecureDataSource.Type type = source.type().orElseThrow();
        if (type.equals(SecureDataSource.Type.ENV_VAR)) {
            checkText(
                    at.field("envVar"),
                    "name",
                    source.envVar(),
                    source.envVar().flatMap(SecureDataSource.EnvVar::name));
        } else if (type.equals(SecureDataSource.Type.INSECURE_INLINE)) {
            Optional<String> value = source.insecureInline().flatMap(SecureDataSource.Inline::value);
            checkText(at.field("insecureInline"), "value", source.insecureInline(), value);
        } else if (type.equals(SecureDataSource.Type.FILE)) {
            Optional<String> path = source.file().flatMap(SecureDataSource.File::path);
            checkText(at.field("file"), "path", source.file(), path);
            if (path.filter(text -> !text.isEmpty() && (text.contains("..") || !text.startsWith("/")))
                    .isPresent()) {
                at.field("file").field("path").reject("must be an absolute path without '..'");
            }
        } else {
            at.field("secretRef").defined(source.secretRef());
            source.secretRef().ifPresent(ref -> {
                if (!ref.kind().orElse("").equals(Secret.TYPE.name())) {
                    at.field("secretRef").field("kind").reject("must be Secret");
                }
                if (ref.name().orElse("").isEmpty()) {
                    at.field("secretRef").field("name").reject("must be defined");
                }
            });
        }
    }

    private static void checkText(FieldPath at, String member, Optional<?> part, Optional<String> text) {
        at.defined(part);
        if (part.isPresent() && text.orElse("").isEmpty()) {
            at.field(member).reject("must be defined");
        }
    }
}
