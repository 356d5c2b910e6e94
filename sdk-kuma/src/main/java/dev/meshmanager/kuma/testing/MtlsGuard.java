package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.List;
import java.util.Set;

/** Keeps the mTLS of meshes from being cut off: by another authority, or by the loss of what an authority needs. */
final class MtlsGuard {
    private MtlsGuard() {}

    /** Returns what an update of a mesh would do to its mTLS that it may not. */
    static List<Violation> changes(JsonObject before, JsonObject after) {
        String old = Trees.text(before, "mtls", "enabledBackend");
        String now = Trees.text(after, "mtls", "enabledBackend");
        return old.isEmpty() || now.isEmpty() || old.equals(now)
                ? List.of()
                : List.of(new Violation(
                        "mtls.enabledBackend", "mTLS has to be disabled before another backend can be enabled"));
    }

    /** Returns for what the mesh needs a secret that is to be deleted. */
    static List<Violation> uses(Item mesh, String secret) {
        return Trees.objects(mesh.members(), "mtls", "backends").stream()
                .filter(backend -> secretsOf(mesh.name(), backend).contains(secret))
                .map(backend -> Trees.text(backend, "name"))
                .map(backend -> new Violation(
                        "name",
                        "the mTLS backend " + GoText.quote(backend) + " of mesh " + GoText.quote(mesh.name())
                                + " uses this secret"))
                .toList();
    }

    private static Set<String> secretsOf(String mesh, JsonObject backend) {
        String name = Trees.text(backend, "name");
        return Trees.text(backend, "type").equals("builtin")
                ? Set.of(builtinSecret(mesh, "cert", name), builtinSecret(mesh, "key", name))
                : Set.copyOf(List.of(
                        Trees.text(backend, "conf", "cert", "secret"), Trees.text(backend, "conf", "key", "secret")));
    }

    /** Returns the name of the secret in which a builtin authority keeps its certificate or its key. */
    static String builtinSecret(String mesh, String part, String backend) {
        return mesh + ".ca-builtin-" + part + "-" + backend;
    }
}
