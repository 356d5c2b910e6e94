package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.matching.EffectiveProxy;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.matching.reach.CallVerdict;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Networking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about one proxy: whom it may call, who may call it, and its effective configuration. Failures name the
 * deciding policy with the line of its file.
 */
public final class ProxyAssert extends AbstractAssert<ProxyAssert, String> {
    private final Reachability reachability;
    private final String mesh;

    ProxyAssert(Reachability reachability, String mesh, String name) {
        super(name, ProxyAssert.class);
        this.reachability = reachability;
        this.mesh = mesh;
    }

    /**
     * Fails unless the proxy may call a service, on every path that its routes take.
     *
     * @param service the name of a service of any kind, or a {@code kuma.io/service} tag
     * @param port the port of the service; for a tag that of the inbound
     */
    public ProxyAssert canCall(String service, int port) {
        return requireAllowed(reachability.toService(mesh, actual, service, port));
    }

    /** Fails if the proxy may call a service on any path. The parameters are those of {@link #canCall(String, int)}. */
    public ProxyAssert cannotCall(String service, int port) {
        return requireDenied(reachability.toService(mesh, actual, service, port));
    }

    /** Fails unless the proxy lets traffic pass to a host outside of the mesh. */
    public ProxyAssert canCallHost(String host, int port) {
        return requireAllowed(reachability.toHost(mesh, actual, host, port));
    }

    /** Fails if the proxy lets traffic pass to a host outside of the mesh. */
    public ProxyAssert cannotCallHost(String host, int port) {
        return requireDenied(reachability.toHost(mesh, actual, host, port));
    }

    private ProxyAssert requireAllowed(CallVerdict verdict) {
        if (!verdict.isAllowed()) {
            throw failure("expected the call to be allowed, but %s", verdict);
        }
        return this;
    }

    private ProxyAssert requireDenied(CallVerdict verdict) {
        if (!verdict.isDenied()) {
            throw failure("expected the call to be denied, but %s", verdict);
        }
        return this;
    }

    /**
     * Fails unless exactly these clients may call an inbound of the proxy.
     *
     * @param clients names of proxies or workloads; all proxies of a workload are meant. A workload is the label
     *     {@code kuma.io/workload}, otherwise the tag {@code kuma.io/service}
     */
    public ProxyAssert isReachedOnlyBy(String... clients) {
        requireClients(inboundPorts(), List.of(clients));
        return this;
    }

    private List<Integer> inboundPorts() {
        return reachability.estate().find(Dataplane.TYPE, mesh, actual).flatMap(Dataplane::networking).stream()
                .map(Networking::inbound)
                .flatMap(List::stream)
                .map(Inbound::port)
                .flatMap(port -> port.stream().boxed())
                .toList();
    }

    private void requireClients(List<Integer> ports, List<String> wanted) {
        Set<String> missing = new TreeSet<>(wanted);
        List<CallVerdict> unexpected = new ArrayList<>();
        List<CallVerdict> denied = new ArrayList<>();
        for (Dataplane client : reachability.estate().list(Dataplane.TYPE, mesh)) {
            String workload = reachability.workload(mesh, client.name());
            boolean isWanted = wanted.contains(client.name()) || wanted.contains(workload);
            List<CallVerdict> verdicts = client.name().equals(actual)
                    ? List.of()
                    : ports.stream()
                            .map(port -> reachability.toProxy(mesh, client.name(), actual, port))
                            .toList();
            if (isWanted) {
                missing.removeAll(Arrays.asList(client.name(), workload));
            }
            if (isWanted && !verdicts.isEmpty() && verdicts.stream().allMatch(CallVerdict::isDenied)) {
                denied.addAll(verdicts);
            }
            if (!isWanted) {
                verdicts.stream().filter(verdict -> !verdict.isDenied()).forEach(unexpected::add);
            }
        }
        if (!missing.isEmpty()) {
            throw failure("expected clients %s, but the mesh has no such proxies or workloads", missing);
        }
        if (!unexpected.isEmpty()) {
            throw failure("expected only %s to reach %s, but%n%s", wanted, actual, lines(unexpected));
        }
        if (!denied.isEmpty()) {
            throw failure("expected %s to reach %s, but%n%s", wanted, actual, lines(denied));
        }
    }

    private static String lines(List<CallVerdict> verdicts) {
        return String.join("\n", verdicts.stream().map(CallVerdict::toString).toList());
    }

    private EffectiveProxy effectiveProxy() {
        return PolicyMatcher.of(reachability.estate()).effective(mesh, actual);
    }

    /** Returns assertions about the configuration of the proxy as a whole. */
    public <C extends Model, P extends ProxyPolicy<C>> EffectiveAssert<C> effective(MeshResourceType<P> type) {
        return new EffectiveAssert<>(effectiveProxy().effective(type));
    }

    /**
     * Returns assertions about the inbound with this port.
     *
     * @throws IllegalArgumentException if the proxy does not have it
     */
    public InboundAssert inbound(int port) {
        return new InboundAssert(port, effectiveProxy().inbound(port));
    }

    /**
     * Returns assertions about the traffic to a port of a service.
     *
     * @throws IllegalArgumentException if the mesh does not have it
     */
    public OutboundAssert outbound(String service, int port) {
        return new OutboundAssert(effectiveProxy().outbound(service, port));
    }

    /** Assertions about one inbound of a proxy. */
    public final class InboundAssert {
        private final int port;
        private final EffectiveProxy.Inbound inbound;

        private InboundAssert(int port, EffectiveProxy.Inbound inbound) {
            this.port = port;
            this.inbound = inbound;
        }

        /** Fails unless exactly these clients may call the inbound; see {@link ProxyAssert#isReachedOnlyBy}. */
        public InboundAssert isReachedOnlyBy(String... clients) {
            requireClients(List.of(port), List.of(clients));
            return this;
        }

        /** Returns assertions about the configuration for all clients, from the {@code rules} of policies. */
        public <C extends Model, P extends RulesPolicy<C>> EffectiveAssert<C> effective(MeshResourceType<P> type) {
            return new EffectiveAssert<>(inbound.effective(type));
        }

        /** Returns assertions about the configuration for all clients, from the {@code from} of policies. */
        public <C extends Model, P extends FromPolicy<C>> EffectiveAssert<C> effectiveFrom(MeshResourceType<P> type) {
            return new EffectiveAssert<>(inbound.effectiveFrom(type));
        }
    }

    /** Assertions about the traffic of a proxy to one port of a service. */
    public static final class OutboundAssert {
        private final EffectiveProxy.Outbound outbound;

        private OutboundAssert(EffectiveProxy.Outbound outbound) {
            this.outbound = outbound;
        }

        /** Returns assertions about the configuration of the traffic. */
        public <C extends Model, P extends ToPolicy<C>> EffectiveAssert<C> effective(MeshResourceType<P> type) {
            return new EffectiveAssert<>(outbound.effective(type));
        }
    }
}
