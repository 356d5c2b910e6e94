package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Refuses changes that would break the mTLS of a mesh: a switch to another authority, or the deletion of a secret that
 * an authority needs.
 */
public final class MtlsGuard {
    private MtlsGuard() {}

    /** Returns the violations of an update of a mesh. */
    public static List<RefusedField> changes(JsonObject before, JsonObject after) {
        String old = Trees.text(before, "mtls", "enabledBackend");
        String now = Trees.text(after, "mtls", "enabledBackend");
        return old.isEmpty() || now.isEmpty() || old.equals(now)
                ? List.of()
                : List.of(new RefusedField(
                        "mtls.enabledBackend", "mTLS has to be disabled before another backend can be enabled"));
    }

    /** Returns the violations of deleting a secret that the mesh uses. */
    public static List<RefusedField> uses(StoredItem mesh, String secret) {
        return Trees.objects(mesh.members(), "mtls", "backends").stream()
                .filter(backend -> secretsOf(mesh.name(), backend).contains(secret))
                .map(backend -> Trees.text(backend, "name"))
                .map(backend -> new RefusedField(
                        "name",
                        "the mTLS backend " + GoText.quote(backend) + " of mesh " + GoText.quote(mesh.name())
                                + " uses this secret"))
                .toList();
    }

    /** Returns the violations of a mesh whose provided authorities name secrets that do not exist. */
    public static List<RefusedField> missing(JsonObject mesh, Predicate<String> isSecret) {
        List<RefusedField> missing = new ArrayList<>();
        if (Trees.at(mesh, "mtls", "skipValidation")
                .flatMap(JsonValue::asBoolean)
                .orElse(false)) {
            return missing;
        }
        List<JsonObject> backends = Trees.objects(mesh, "mtls", "backends");
        for (int i = 0; i < backends.size(); i++) {
            for (String part : List.of("cert", "key")) {
                String secret = Trees.text(backends.get(i), "conf", part, "secret");
                if (Trees.text(backends.get(i), "type").equals("provided")
                        && !secret.isEmpty()
                        && !isSecret.test(secret)) {
                    missing.add(new RefusedField(
                            "mtls.backends[" + i + "].conf." + part, "the mesh has no secret " + GoText.quote(secret)));
                }
            }
        }
        return missing;
    }

    private static Set<String> secretsOf(String mesh, JsonObject backend) {
        String name = Trees.text(backend, "name");
        return Trees.text(backend, "type").equals("builtin")
                ? Set.of(builtinSecret(mesh, "cert", name), builtinSecret(mesh, "key", name))
                : Set.copyOf(List.of(
                        Trees.text(backend, "conf", "cert", "secret"), Trees.text(backend, "conf", "key", "secret")));
    }

    /** Returns the name of the secret in which a built-in authority keeps its certificate or key. */
    public static String builtinSecret(String mesh, String part, String backend) {
        return mesh + ".ca-builtin-" + part + "-" + backend;
    }
}
