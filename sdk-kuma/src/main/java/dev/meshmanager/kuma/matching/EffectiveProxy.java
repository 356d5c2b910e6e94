package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.effective.MergedEntries;
import dev.meshmanager.kuma.matching.effective.ProxyConfiguration;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.util.List;

/**
 * The typed configuration that policies give to one proxy, computed from an estate or as a control plane tells it. It
 * works in every mode of mesh services.
 *
 * <p><b>Threads.</b> Safe for use by many threads. That of a control plane is of the time when it was created. It reads
 * policies when they are first asked about, and fails then with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class EffectiveProxy {
    private final ProxyConfiguration configuration;

    /** Creates the typed form of a configuration. For the SDK. */
    public EffectiveProxy(ProxyConfiguration configuration) {
        this.configuration = configuration;
    }

    private IndexedProxy proxy() {
        return configuration.proxy();
    }

    private <C extends Model> Effective<C> effective(
            MeshResourceType<? extends TargetRefPolicy> type,
            Class<? extends TargetRefPolicy> section,
            MergedEntries merged) {
        return EffectiveMerge.of(type, section, merged, configuration.estate());
    }

    /** Returns the configuration of the proxy as a whole. */
    public <C extends Model, P extends ProxyPolicy<C>> Effective<C> effective(MeshResourceType<P> type) {
        return effective(type, ProxyPolicy.class, configuration.ofProxy(type));
    }

    /**
     * Returns the inbound or listener with this port.
     *
     * @throws IllegalArgumentException if the proxy does not have it
     */
    public Inbound inbound(int port) {
        return proxy().inbounds().stream()
                .filter(part -> part.address().port() == port)
                .findFirst()
                .or(() -> proxy().part(Integer.toString(port)))
                .map(Inbound::new)
                .orElseThrow(() -> noInbound(Integer.toString(port)));
    }

    /**
     * Returns the inbound or listener with this name.
     *
     * @throws IllegalArgumentException if the proxy does not have it
     */
    public Inbound inbound(String name) {
        return proxy().part(name).map(Inbound::new).orElseThrow(() -> noInbound(name));
    }

    private IllegalArgumentException noInbound(String wanted) {
        List<String> sections = proxy().inbounds().stream().map(Part::section).toList();
        return new IllegalArgumentException(proxy() + " has no inbound " + wanted + ", only " + sections);
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
     * @throws IllegalArgumentException if the mesh does not have it; services that are only tags of proxies have no
     *     outbound here
     */
    public Outbound outbound(String service, int port) {
        return configuration.services().stream()
                .filter(found -> isCalled(found, service))
                .flatMap(found -> found.backendPort(Integer.toString(port)).stream()
                        .map(named -> found.identity().withSection(named.section())))
                .findFirst()
                .map(Outbound::new)
                .orElseThrow(() -> new IllegalArgumentException("mesh " + configuration.mesh() + " has no service "
                        + service + " with port " + port + insteadOf(service)));
    }

    private String insteadOf(String service) {
        if (configuration.services().isEmpty()) {
            return "; it has no MeshServices, MeshMultiZoneServices and MeshExternalServices, so ask for the rules"
                    + " of a policy by kuma.io/service tag: rules(type, mesh, proxy)";
        }
        List<Integer> ports = configuration.services().stream()
                .filter(found -> isCalled(found, service))
                .flatMap(found -> found.ports().stream())
                .map(Destination.Port::number)
                .distinct()
                .sorted()
                .toList();
        return ports.isEmpty() ? "" : ", only " + ports;
    }

    private static boolean isCalled(Destination found, String service) {
        return found.resource().name().equals(service)
                || ResourceLabels.displayName(found.resource()).equals(service);
    }

    /** Returns the proxy. */
    @Override
    public String toString() {
        return proxy().toString();
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
            return EffectiveProxy.this.effective(type, RulesPolicy.class, configuration.ofInbound(type, part));
        }

        /**
         * Returns the configuration for traffic of all clients from the {@code from} of policies. It is empty if a
         * policy of the kind has {@code rules}, which replace it, and since Kuma 3.0. Entries for clients with certain
         * tags are not in it.
         */
        public <C extends Model, P extends FromPolicy<C>> Effective<C> effectiveFrom(MeshResourceType<P> type) {
            return EffectiveProxy.this.effective(type, FromPolicy.class, configuration.fromClients(type, part));
        }

        /** Returns the name or the port. */
        @Override
        public String toString() {
            return proxy() + " inbound " + part.section();
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
            return EffectiveProxy.this.effective(type, ToPolicy.class, configuration.ofOutbound(type, destination));
        }

        /** Returns the KRI of the destination. */
        @Override
        public String toString() {
            return proxy() + " outbound " + destination.kri();
        }
    }
}
