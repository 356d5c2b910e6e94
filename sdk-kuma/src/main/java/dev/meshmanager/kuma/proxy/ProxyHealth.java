package dev.meshmanager.kuma.proxy;

import dev.meshmanager.kuma.proxy.ProxyStatus.Rule;
import dev.meshmanager.kuma.proxy.ProxyStatus.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Computes the status of a proxy from its connections, inbounds and listeners. */
final class ProxyHealth {
    private final Rule rule;
    private final boolean connected;
    private final Optional<Networking> networking;

    private ProxyHealth(Rule rule, boolean connected, Optional<Networking> networking) {
        this.rule = rule;
        this.connected = connected;
        this.networking = networking;
    }

    static ProxyStatus of(DataplaneOverview proxy, Rule rule) {
        boolean isConnected = proxy.dataplaneInsight()
                .filter(insight -> rule.isConnected(insight.subscriptions()))
                .isPresent();
        return new ProxyHealth(rule, isConnected, proxy.dataplane().flatMap(DataplaneSpec::networking)).status();
    }

    private ProxyStatus status() {
        List<String> reasons = new ArrayList<>();
        if (!connected) {
            reasons.add("not connected to a control plane");
        }
        boolean isGateway = networking.flatMap(Networking::gateway).isPresent();
        List<String> notReady = isGateway ? List.of() : notReady();
        reasons.addAll(notReady);
        State state = state(isGateway, notReady.size());
        if (state == State.OFFLINE && reasons.isEmpty()) {
            reasons.add("the proxy has neither inbounds nor listeners");
        }
        return new ProxyStatus(state, reasons);
    }

    private State state(boolean isGateway, int notReady) {
        if (!connected) {
            return rule == Rule.GUI ? State.DISCONNECTED : State.OFFLINE;
        }
        if (isGateway) {
            return State.ONLINE;
        }
        int endpoints = networking
                .map(all -> all.inbound().size() + all.listeners().size())
                .orElse(0);
        if (endpoints == 0) {
            return rule == Rule.GUI ? State.ONLINE : State.OFFLINE;
        }
        if (notReady == endpoints) {
            return State.OFFLINE;
        }
        return notReady == 0 ? State.ONLINE : State.PARTIALLY_DEGRADED;
    }

    private List<String> notReady() {
        List<String> notReady = new ArrayList<>();
        networking.ifPresent(all -> {
            all.inbound().stream()
                    .filter(inbound -> !isReady(inbound))
                    .map(ProxyHealth::reason)
                    .forEach(notReady::add);
            // Ready is the zero value of the state of a listener and is therefore absent on the wire.
            all.listeners().stream()
                    .filter(listener ->
                            !listener.state().orElse(Listener.State.READY).equals(Listener.State.READY))
                    .map(ProxyHealth::reason)
                    .forEach(notReady::add);
        });
        return notReady;
    }

    private boolean isReady(Inbound inbound) {
        Inbound.State state = inbound.state().orElse(Inbound.State.READY);
        if (rule == Rule.GUI) {
            return state.equals(Inbound.State.READY);
        }
        // A health without "ready" is not ready, because false is the zero value.
        boolean unhealthy =
                inbound.health().filter(health -> !health.ready().orElse(false)).isPresent();
        return !unhealthy && !state.equals(Inbound.State.NOT_READY);
    }

    private static String reason(Inbound inbound) {
        String service = inbound.tags().getOrDefault("kuma.io/service", "");
        return "inbound " + port(inbound.port()) + (service.isEmpty() ? "" : " of " + service) + " is not ready";
    }

    private static String reason(Listener listener) {
        return "listener " + port(listener.port())
                + listener.type().map(type -> " (" + type + ")").orElse("") + " is not ready";
    }

    private static String port(OptionalInt port) {
        return port.isPresent() ? String.valueOf(port.getAsInt()) : "without a port";
    }
}
