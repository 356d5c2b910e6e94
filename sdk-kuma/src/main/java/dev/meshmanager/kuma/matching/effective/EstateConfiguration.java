package dev.meshmanager.kuma.matching.effective;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.KindRules;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The configuration of a proxy of an estate. */
public final class EstateConfiguration implements ProxyConfiguration {
    private final MeshModel mesh;
    private final IndexedProxy proxy;
    private final Map<ResourceType<?>, KindRules> rules = new ConcurrentHashMap<>();

    /** Creates the configuration of a proxy of a mesh. */
    public EstateConfiguration(MeshModel mesh, IndexedProxy proxy) {
        this.mesh = mesh;
        this.proxy = proxy;
    }

    private KindRules rules(ResourceType<?> kind) {
        return rules.computeIfAbsent(kind, key -> KindRules.of(key, proxy, mesh));
    }

    @Override
    public IndexedProxy proxy() {
        return proxy;
    }

    @Override
    public String mesh() {
        return mesh.mesh().name();
    }

    @Override
    public Estate estate() {
        return mesh.estate();
    }

    @Override
    public Collection<Destination> services() {
        return mesh.services().values();
    }

    @Override
    public MergedEntries ofProxy(ResourceType<?> kind) {
        return MergedEntries.of(kind, rules(kind).entriesForProxy());
    }

    @Override
    public MergedEntries ofInbound(ResourceType<?> kind, Part inbound) {
        return MergedEntries.of(kind, rules(kind).rulesForAllClients(inbound.address()));
    }

    @Override
    public MergedEntries fromClients(ResourceType<?> kind, Part inbound) {
        return MergedEntries.of(kind, rules(kind).fromForAllClients(inbound.address()));
    }

    @Override
    public MergedEntries ofOutbound(ResourceType<?> kind, Identity destination) {
        return rules(kind)
                .destinationRules()
                .of(destination, mesh.mesh())
                .map(rule -> MergedEntries.of(kind, rule.origins()))
                .orElse(MergedEntries.NONE);
    }
}
