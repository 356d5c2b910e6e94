package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.upgrade.rules.Inventory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SPIFFE IDs of the clients that policies name by tags. */
final class Identities {
    private final Inventory inventory;

    Identities(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * Returns the identity that gives every proxy of the mesh a certificate. On universal, it keeps the SPIFFE IDs of
     * mTLS of the mesh object: the mesh and the service. On Kubernetes, it has the defaults: namespace and service
     * account.
     */
    MeshIdentity identityOf(String mesh) {
        return MeshIdentity.builder()
                .mesh(mesh)
                .name("identity")
                .spec(spec -> {
                    spec.selector(MeshIdentity.Selector.all())
                            .provider(p -> p.bundled(b -> b.insecureAllowSelfSigned(true)
                                    .autogenerate(a -> a.enabled(true))
                                    .meshTrustCreation(IdentityProvider.MeshTrustCreation.ENABLED)));
                    if (!isOnKubernetes(mesh)) {
                        spec.spiffeID(id -> id.trustDomain(mesh).path("/{{ label \"" + References.SERVICE + "\" }}"));
                    }
                })
                .build();
    }

    private boolean isOnKubernetes(String mesh) {
        return inventory.isOnKubernetes(mesh);
    }

    /** Returns the match of the clients that a reference in {@code from} names. */
    Match matchOf(String mesh, JsonTree from) {
        String kind = from.text("kind").orElse("");
        if (kind.equals(TargetRefKind.MESH.value()) && !from.has("proxyTypes")) {
            // A prefix must be a SPIFFE ID itself, which does not end in a slash.
            return Match.spiffeIdPrefix("spiffe://" + trustDomain(mesh).orElse(mesh + "."));
        }
        Optional<String> service = kind.equals(TargetRefKind.MESH_SERVICE.value())
                ? from.text("name")
                : kind.equals(TargetRefKind.MESH_SUBSET.value()) ? serviceOf(from.texts("tags")) : Optional.empty();
        return service.map(name -> ofService(mesh, name))
                .orElseThrow(() -> new NotDerivableException(kind + " with tags has no SPIFFE ID"));
    }

    private static Optional<String> serviceOf(Map<String, String> tags) {
        return tags.keySet().equals(Set.of(References.SERVICE))
                ? Optional.ofNullable(tags.get(References.SERVICE))
                : Optional.empty();
    }

    /** Returns the match of the proxies of a service, or of all if it is {@code *}. */
    Match ofService(String mesh, String service) {
        if (service.equals("*")) {
            return matchOf(mesh, JsonTree.copyOf(JsonObject.of("kind", TargetRefKind.MESH.value())));
        }
        if (isOnKubernetes(mesh) || !inventory.in(mesh, MeshIdentity.class).isEmpty()) {
            throw new NotDerivableException("the SPIFFE ID of the service " + service + " is not known");
        }
        return Match.spiffeId("spiffe://" + mesh + "/" + service);
    }

    /** Returns the trust domain, or empty if it has the zone in it, as the default has. */
    private Optional<String> trustDomain(String mesh) {
        List<MeshIdentity> identities = inventory.in(mesh, MeshIdentity.class);
        if (identities.isEmpty()) {
            return isOnKubernetes(mesh) ? Optional.empty() : Optional.of(mesh);
        }
        return identities
                .get(0)
                .spec()
                .spiffeID()
                .flatMap(MeshIdentity.SpiffeId::trustDomain)
                .filter(domain -> !domain.contains("{{"));
    }

    /** Returns the labels that a proxy gets from the tags of its inbounds: those on which all inbounds agree. */
    static Map<String, String> labelsOf(Dataplane proxy) {
        Map<String, String> labels = new LinkedHashMap<>();
        proxy.networking()
                .map(networking -> networking.inbound())
                .orElse(List.of())
                .forEach(inbound -> inbound.tags()
                        .forEach((name, value) ->
                                labels.merge(name, value, (one, other) -> one.equals(other) ? one : "")));
        proxy.networking()
                .flatMap(networking -> networking.gateway())
                .ifPresent(gateway -> labels.putAll(gateway.tags()));
        labels.values().removeIf(String::isEmpty);
        labels.remove("kuma.io/protocol");
        labels.putAll(proxy.labels());
        return labels;
    }
}
