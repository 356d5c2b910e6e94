package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The typed configuration that policies give to one proxy. It works in every mode of mesh services. Safe for use by
 * many threads.
 */
public final class EffectiveProxy {
    private final MeshModel mesh;
    private final IndexedProxy proxy;
    private final Map<ResourceType<?>, KindRules> rules = new ConcurrentHashMap<>();

    EffectiveProxy(MeshModel mesh, IndexedProxy proxy) {
        this.mesh = mesh;
        this.proxy = proxy;
    }

    private KindRules rules(ResourceType<?> type) {
        return rules.computeIfAbsent(type, key -> KindRules.of(key, proxy, mesh));
    }

    /** Returns the configuration of the proxy as a whole. */
    public <C extends Model, P extends ProxyPolicy<C>> Effective<C> effective(MeshResourceType<P> type) {
        return EffectiveMerge.of(type, ProxyPolicy.class, rules(type).entriesForProxy(), mesh.estate());
    }

    /**
     * Returns the inbound or listener with this port.
     *
     * @throws IllegalArgumentException if the proxy does not have it
     */
    public Inbound inbound(int port) {
        return proxy.inbounds().stream()
                .filter(part -> part.address().port() == port)
                .findFirst()
                .or(() -> proxy.part(Integer.toString(port)))
                .map(Inbound::new)
                .orElseThrow(() -> noInbound(Integer.toString(port)));
    }

    /**
     * Returns the inbound or listener with this name.
     *
     * @throws IllegalArgumentException if the proxy does not have it
     */
    public Inbound inbound(String name) {
        return proxy.part(name).map(Inbound::new).orElseThrow(() -> noInbound(name));
    }

    private IllegalArgumentException noInbound(String wanted) {
        List<String> sections = proxy.inbounds().stream().map(Part::section).toList();
        return new IllegalArgumentException(proxy + " has no inbound " + wanted + ", only " + sections);
    }

    /**
     * Returns the outbound to a service, or to one of its ports, for example {@code kri_msvc_default_east__web_http}.
     */
    public Outbound outbound(Kri destination) {
        return new Outbound(Identity.of(destination));
    }

    /**
     * Returns the outbound to a port of the service with this name or display name.
     *
     * @throws IllegalArgumentException if the mesh does not have it
     */
    public Outbound outbound(String service, int port) {
        return mesh.services().values().stream()
                .filter(found -> found.resource().name().equals(service)
                        || ResourceLabels.displayName(found.resource()).equals(service))
                .flatMap(found -> found.backendPort(Integer.toString(port)).stream()
                        .map(named -> found.identity().withSection(named.section())))
                .findFirst()
                .map(Outbound::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "mesh " + mesh.mesh().name() + " has no service " + service + " with port " + port));
    }

    /** Returns the proxy. */
    @Override
    public String toString() {
        return proxy.toString();
    }

    /** The configuration of one inbound of a proxy. */
    public final class Inbound {
        private final Part part;

        private Inbound(Part part) {
            this.part = part;
        }

        /**
         * Returns the configuration for traffic of all clients, from the {@code rules} of policies, or their
         * {@code from} where the kind treats it as rules. Rules with matches, for some clients, are not in it.
         */
        public <C extends Model, P extends RulesPolicy<C>> Effective<C> effective(MeshResourceType<P> type) {
            return EffectiveMerge.of(
                    type, RulesPolicy.class, rules(type).rulesForAllClients(part.address()), mesh.estate());
        }

        /**
         * Returns the configuration for traffic of all clients from the {@code from} of policies. It is empty if a
         * policy of the kind has {@code rules}, which replace it, and since Kuma 3.0. Entries for clients with certain
         * tags are not in it.
         */
        public <C extends Model, P extends FromPolicy<C>> Effective<C> effectiveFrom(MeshResourceType<P> type) {
            List<Entry> entries = rules(type).fromForAllClients(part.address());
            return EffectiveMerge.of(type, FromPolicy.class, entries, mesh.estate());
        }

        /** Returns the name or the port. */
        @Override
        public String toString() {
            return proxy + " inbound " + part.section();
        }
    }

    /** The configuration of one outbound of a proxy. */
    public final class Outbound {
        private final Identity destination;

        private Outbound(Identity destination) {
            this.destination = destination;
        }

        /**
         * Returns the configuration of traffic to the destination: of the port, otherwise of the service or the mesh.
         */
        public <C extends Model, P extends ToPolicy<C>> Effective<C> effective(MeshResourceType<P> type) {
            List<Entry> entries = rules(type)
                    .destinationRules()
                    .first(List.of(destination, destination.whole(), Identity.of(mesh.mesh())))
                    .map(rule -> rule.origins())
                    .orElse(List.of());
            return EffectiveMerge.of(type, ToPolicy.class, entries, mesh.estate());
        }

        /** Returns the KRI of the destination. */
        @Override
        public String toString() {
            return proxy + " outbound " + destination.kri();
        }
    }
}
