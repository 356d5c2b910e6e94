package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.IdentityProvider.MeshTrustCreation;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.NameTemplate;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates the secrets and the trust of a MeshIdentity, as the control plane of a zone does. */
public final class IdentityDefaults {
    private static final List<String> SECRETS = List.of("-root-ca", "-private-key");
    private static final String TRUST_DOMAIN = "{{ .Mesh }}.{{ .Zone }}.mesh.local";

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;

    public IdentityDefaults(CpMode mode, KindIndex kinds, Store store) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
    }

    /** Stores the secrets of the authority and the trust that an identity lacks after a write. */
    public void store(StoredItem item) {
        if (mode.isGlobal() || !isInitialized(item.mesh())) {
            return;
        }
        MeshIdentity identity = model(item);
        identity.spec()
                .provider()
                .flatMap(IdentityProvider::bundled)
                .filter(bundled -> bundled.insecureAllowSelfSigned().orElse(false)
                        && bundled.autogenerate()
                                .flatMap(autogenerate -> autogenerate.enabled())
                                .orElse(false))
                .ifPresent(bundled -> {
                    SECRETS.stream()
                            .map(part -> item.name() + part)
                            .forEach(name -> add(item, Secret.TYPE.name(), name, data(name)));
                    if (!bundled.meshTrustCreation().equals(Optional.of(MeshTrustCreation.DISABLED))) {
                        trust(item, identity);
                    }
                });
    }

    /** Before 3.0, a mesh whose services are defined by tags has no identities. */
    private boolean isInitialized(String mesh) {
        return mode.version().isAtLeast(KumaVersion.V3_0)
                || store.find(kinds.of(Mesh.TYPE), "", mesh)
                        .filter(found -> Trees.text(found.members(), "meshServices", "mode")
                                .equals(Mesh.Mode.EXCLUSIVE.value()))
                        .isPresent();
    }

    private static MeshIdentity model(StoredItem item) {
        Map<String, Object> tree = new LinkedHashMap<>(item.members().raw());
        tree.put("type", MeshIdentity.TYPE.name());
        tree.put("mesh", item.mesh());
        tree.put("name", item.name());
        tree.put("labels", item.labels());
        return Json.fromTree(MeshIdentity.class, JsonValue.of(tree));
    }

    private void trust(StoredItem item, MeshIdentity identity) {
        String zone = item.labels().getOrDefault("kuma.io/zone", mode.zone());
        String template = identity.spec()
                .spiffeID()
                .flatMap(MeshIdentity.SpiffeId::trustDomain)
                .orElse(TRUST_DOMAIN);
        NameTemplate.render(template, Map.of("Mesh", item.mesh(), "Zone", zone), identity)
                .ifPresent(domain -> {
                    String kri = new Kri("mid", item.mesh(), zone, "", item.name(), "").toString();
                    MeshTrust trust = MeshTrust.builder()
                            .mesh(item.mesh())
                            .name(item.name())
                            .spec(s ->
                                    s.trustDomain(domain).addCaBundle(MeshTrust.CaBundle.pem(certificate(item.name()))))
                            .status(s -> s.origin(o -> o.kri(kri)))
                            .build();
                    add(
                            item,
                            MeshTrust.TYPE.name(),
                            item.name(),
                            StoredItem.membersOf(Json.toTree(trust).asObject().orElseThrow()));
                });
    }

    private static String certificate(String name) {
        return "-----BEGIN CERTIFICATE-----\n" + placeholder(name + "-root-ca") + "\n-----END CERTIFICATE-----\n";
    }

    private static JsonObject data(String name) {
        return JsonObject.of("data", placeholder(name));
    }

    /** Nothing is signed here. */
    private static String placeholder(String name) {
        return Base64.getEncoder().encodeToString(("placeholder of " + name).getBytes(StandardCharsets.UTF_8));
    }

    private void add(StoredItem identity, String kind, String name, JsonObject members) {
        if (store.find(kinds.get(kind), identity.mesh(), name).isEmpty()) {
            store.put(new StoredItem(
                    kinds.get(kind),
                    new StoredItem.Key(identity.mesh(), name),
                    Map.of(),
                    identity.modified(),
                    identity.modified(),
                    () -> members));
        }
    }

    /** Deletes the secrets of a deleted identity. Its trust remains. */
    public void delete(StoredItem identity) {
        SECRETS.forEach(part -> store.find(kinds.of(Secret.TYPE), identity.mesh(), identity.name() + part)
                .filter(secret -> secret.members().equals(data(identity.name() + part)))
                .ifPresent(store::remove));
    }
}
