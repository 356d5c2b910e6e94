package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.NameTemplate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Finds the identity that a mesh gives to a workload. */
public final class SpiffeIds {
    private static final String DOMAIN = "{{ .Mesh }}.{{ .Zone }}.mesh.local";
    private static final String PATH = "/workload/{{ .Workload }}";
    private static final String PATH_ON_KUBERNETES = "/ns/{{ .Namespace }}/sa/{{ .ServiceAccount }}";

    private SpiffeIds() {}

    /** Returns the SPIFFE id of a proxy; empty if no identity that is ready selects it. */
    public static Optional<String> of(IndexedProxy proxy, MeshModel mesh) {
        return issuer(proxy, mesh).flatMap(identity -> render(identity, proxy, mesh));
    }

    /** Returns the identity that issues the certificates of a proxy; empty if it is not ready. */
    public static Optional<MeshIdentity> issuer(IndexedProxy proxy, MeshModel mesh) {
        Optional<MeshIdentity> best = mesh
                .estate()
                .list(MeshIdentity.TYPE, mesh.mesh().name())
                .stream()
                .filter(identity -> selector(identity)
                        .filter(labels -> proxy.labels()
                                .entrySet()
                                .containsAll(labels.matchLabels().entrySet()))
                        .isPresent())
                .max(Comparator.<MeshIdentity>comparingInt(identity ->
                                selector(identity).orElseThrow().matchLabels().size())
                        .thenComparing(MeshIdentity::name, Comparator.reverseOrder()));
        return best.filter(SpiffeIds::isReady);
    }

    private static Optional<LabelSelector> selector(MeshIdentity identity) {
        return identity.spec().selector().flatMap(MeshIdentity.Selector::dataplane);
    }

    /** An identity that no control plane has seen yet has no status: it is taken as ready. */
    private static boolean isReady(MeshIdentity identity) {
        return identity.status().isEmpty()
                || identity.status().orElseThrow().conditions().stream()
                        .anyMatch(condition -> condition.type().equals(Optional.of("Ready"))
                                && condition.status().equals(Optional.of("True")));
    }

    private static Optional<String> render(MeshIdentity identity, IndexedProxy proxy, MeshModel mesh) {
        String zone = identity.labels()
                .getOrDefault(ResourceLabels.ZONE, mesh.estate().zone().orElse(""));
        String domain = identity.spec()
                .spiffeID()
                .flatMap(MeshIdentity.SpiffeId::trustDomain)
                .orElse(DOMAIN);
        boolean isKubernetes =
                proxy.labels().getOrDefault(ResourceLabels.ENVIRONMENT, "").equals("kubernetes");
        String path = identity.spec()
                .spiffeID()
                .flatMap(MeshIdentity.SpiffeId::path)
                .orElse(isKubernetes ? PATH_ON_KUBERNETES : PATH);
        return NameTemplate.render(domain, Map.of("Mesh", identity.mesh(), "Zone", zone), identity)
                .flatMap(trustDomain -> NameTemplate.render(
                        "spiffe://{{ .TrustDomain }}" + path,
                        Map.of(
                                "TrustDomain",
                                trustDomain,
                                "Namespace",
                                proxy.identity().namespace(),
                                "ServiceAccount",
                                proxy.labels().getOrDefault("k8s.kuma.io/service-account", ""),
                                "Workload",
                                proxy.labels().getOrDefault("kuma.io/workload", "")),
                        proxy.resource()));
    }
}
