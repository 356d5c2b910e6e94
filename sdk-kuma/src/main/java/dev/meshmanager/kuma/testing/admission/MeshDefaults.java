package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.key.SigningKeys;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Creates the secrets and the policies that every new mesh gets. */
public final class MeshDefaults {
    private static final String TIMEOUT = """
            {"spec": {"targetRef": {"kind": "Mesh", "proxyTypes": ["Sidecar"]},
              "to": [{"targetRef": {"kind": "Mesh"}, "default": {"connectionTimeout": "5s", "idleTimeout": "1h0m0s",
                "http": {"requestTimeout": "15s", "streamIdleTimeout": "30m0s"}}}],
              "from": [{"targetRef": {"kind": "Mesh"}, "default": {"connectionTimeout": "10s",
                "idleTimeout": "2h0m0s", "http": {"requestTimeout": "0s", "streamIdleTimeout": "1h0m0s",
                "maxStreamDuration": "0s"}}}]}}""";
    private static final String INBOUND_TIMEOUT_OF_30 = """
            {"spec": {"targetRef": {"kind": "Mesh"},
              "rules": [{"default": {"connectionTimeout": "10s", "idleTimeout": "2h0m0s",
                "http": {"requestTimeout": "0s", "streamIdleTimeout": "1h0m0s", "maxStreamDuration": "0s"}}}]}}""";
    private static final String OUTBOUND_TIMEOUT_OF_30 = """
            {"spec": {"targetRef": {"kind": "Mesh"},
              "to": [{"targetRef": {"kind": "Mesh"}, "default": {"connectionTimeout": "5s", "idleTimeout": "1h0m0s",
                "http": {"requestTimeout": "15s", "streamIdleTimeout": "30m0s"}}}]}}""";
    private static final String GATEWAYS_TIMEOUT = """
            {"spec": {"targetRef": {"kind": "Mesh", "proxyTypes": ["Gateway"]},
              "to": [{"targetRef": {"kind": "Mesh"}, "default": {"idleTimeout": "1h0m0s",
                "http": {"streamIdleTimeout": "5s"}}}],
              "from": [{"targetRef": {"kind": "Mesh"}, "default": {"idleTimeout": "5m0s",
                "http": {"streamIdleTimeout": "5s", "requestHeadersTimeout": "500ms"}}}]}}""";
    private static final String CIRCUIT_BREAKER = """
            {"spec": {"targetRef": {"kind": "Mesh"},
              "to": [{"targetRef": {"kind": "Mesh"}, "default": {"connectionLimits": {"maxConnections": 1024,
                "maxPendingRequests": 1024, "maxRetries": 3, "maxRequests": 1024}}}]}}""";
    private static final String RETRY = """
            {"spec": {"targetRef": {"kind": "Mesh"},
              "to": [{"targetRef": {"kind": "Mesh"}, "default": {"tcp": {"maxConnectAttempt": 5},
                "http": {"numRetries": 5, "perTryTimeout": "16s",
                  "backOff": {"baseInterval": "25ms", "maxInterval": "250ms"}},
                "grpc": {"numRetries": 5, "perTryTimeout": "16s",
                  "backOff": {"baseInterval": "25ms", "maxInterval": "250ms"}}}}]}}""";

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;

    public MeshDefaults(CpMode mode, KindIndex kinds, Store store) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
    }

    /** Stores the default resources that a mesh lacks after a write. */
    public void store(StoredItem mesh, boolean isNew) {
        storeAuthorities(mesh);
        if (!isNew) {
            return;
        }
        storeSecret(mesh, tokenKey(mesh.name()), SigningKeys::secretData);
        List<String> skipped = Trees.texts(mesh.members(), "skipCreatingInitialPolicies");
        if (skipped.contains("*")) {
            return;
        }
        if (mode.version().isAtLeast(KumaVersion.V3_0)) {
            storePolicy(mesh, MeshTimeout.TYPE, "mesh-timeout-all", INBOUND_TIMEOUT_OF_30, skipped);
            storePolicy(mesh, MeshTimeout.TYPE, "mesh-timeout-to-all", OUTBOUND_TIMEOUT_OF_30, skipped);
        } else {
            storePolicy(mesh, MeshTimeout.TYPE, "mesh-timeout-all", TIMEOUT, skipped);
            storePolicy(mesh, MeshTimeout.TYPE, "mesh-gateways-timeout-all", GATEWAYS_TIMEOUT, skipped);
        }
        storePolicy(mesh, MeshCircuitBreaker.TYPE, "mesh-circuit-breaker-all", CIRCUIT_BREAKER, skipped);
        storePolicy(mesh, MeshRetry.TYPE, "mesh-retry-all", RETRY, skipped);
    }

    /** Returns the name of the secret that signs the tokens of a mesh's proxies. */
    public static String tokenKey(String mesh) {
        return "dataplane-token-signing-key-" + mesh + "-1";
    }

    /**
     * Stores the secrets of built-in certificate authorities. They contain placeholders, because nothing is signed
     * here.
     */
    private void storeAuthorities(StoredItem mesh) {
        for (JsonObject backend : Trees.objects(mesh.members(), "mtls", "backends")) {
            if (Trees.text(backend, "type").equals("builtin")) {
                for (String part : List.of("cert", "key")) {
                    String name = MtlsGuard.builtinSecret(mesh.name(), part, Trees.text(backend, "name"));
                    storeSecret(mesh, name, () -> Base64.getEncoder()
                            .encodeToString(("placeholder of " + name).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
    }

    private void storeSecret(StoredItem mesh, String name, Supplier<String> data) {
        StoredKind kind = kinds.of(Secret.TYPE);
        if (store.find(kind, mesh.name(), name).isEmpty()) {
            StoredItem.Key key = new StoredItem.Key(mesh.name(), name);
            store.put(new StoredItem(
                    kind, key, Map.of(), mesh.modified(), mesh.modified(), () -> JsonObject.of("data", data.get())));
        }
    }

    private void storePolicy(
            StoredItem mesh, ResourceType<?> type, String prefix, String members, List<String> skipped) {
        StoredKind kind = kinds.of(type);
        StoredItem.Key key = new StoredItem.Key(mesh.name(), prefix + "-" + mesh.name());
        if (!skipped.contains(type.name())
                && store.find(kind, key.mesh(), key.name()).isEmpty()) {
            JsonObject parsed = Json.parse(members).asObject().orElseThrow();
            Map<String, String> labels = ComputedLabels.of(mode, kind, key, parsed, Map.of());
            store.put(new StoredItem(kind, key, labels, mesh.created(), mesh.created(), () -> parsed));
        }
    }
}
