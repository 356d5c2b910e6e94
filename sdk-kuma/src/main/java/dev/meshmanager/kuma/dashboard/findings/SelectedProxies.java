package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.select.PolicySelector;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whether policies select any proxy of a snapshot, by the rules of its control plane. */
final class SelectedProxies {
    private final Estate estate;
    private final Map<String, Selector> meshes = new HashMap<>();

    SelectedProxies(Estate estate) {
        this.estate = estate;
    }

    /** Returns whether the policy selects a proxy of its mesh. A kind of another product is taken to select one. */
    boolean contains(TargetRefPolicy policy) {
        return Kinds.ALL
                .find(policy.type())
                .map(type -> meshes.computeIfAbsent(policy.mesh(), this::selector)
                        .selectsAny(new IndexedPolicy(policy, type, estate.version())))
                .orElse(true);
    }

    private Selector selector(String name) {
        Mesh mesh = estate.find(Mesh.TYPE, name)
                .orElseGet(() -> Mesh.builder().name(name).build());
        MeshModel model = new MeshModel(estate, mesh);
        return new Selector(new PolicySelector(model), model.proxies());
    }

    private record Selector(PolicySelector selector, List<IndexedProxy> proxies) {
        boolean selectsAny(IndexedPolicy policy) {
            return proxies.stream().anyMatch(proxy -> selector.selects(policy, proxy));
        }
    }
}
