package dev.meshmanager.kuma.proxy;

import dev.meshmanager.kuma.common.Subscription;
import java.util.List;

/**
 * The status of a data plane proxy.
 *
 * @param state whether the proxy is online
 * @param reasons why the proxy is not fully online, for example {@code inbound 8080 of backend is not ready}; empty if
 *     it is online
 */
public record ProxyStatus(State state, List<String> reasons) {
    /** Copies {@code reasons}. */
    public ProxyStatus {
        reasons = List.copyOf(reasons);
    }

    /** Returns the state and the reasons, for example {@code offline (not connected to a control plane)}. */
    @Override
    public String toString() {
        return reasons.isEmpty() ? state.toString() : state + " (" + String.join(", ", reasons) + ")";
    }

    /** Whether a proxy is online. */
    public enum State {
        /** The proxy is connected. It is a gateway, or all of its inbounds and listeners are ready. */
        ONLINE("online"),
        /** The proxy is connected, and some of its inbounds and listeners are ready. */
        PARTIALLY_DEGRADED("partially degraded"),
        /**
         * No inbound or listener is ready. By the rule of the control plane, a proxy is also offline if it is not
         * connected, or if it is a sidecar without inbounds and listeners.
         */
        OFFLINE("offline"),
        /** The proxy is not connected to a control plane. It may still serve traffic. Only the GUI has this state. */
        DISCONNECTED("disconnected");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** Returns the state in words, for example {@code partially degraded}. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** The rule that decides the status. The control plane and the GUI differ for the same proxy. */
    public enum Rule {
        /** The rule of the control plane and of {@code kumactl}. The counts of mesh and service insights follow it. */
        CONTROL_PLANE,
        /** The rule of the Kuma GUI. */
        GUI;

        /**
         * Returns whether one of the connections is open. For the GUI, a connection is open if it has not ended. For
         * the control plane, it must have begun, too.
         */
        public boolean isConnected(List<? extends Subscription> subscriptions) {
            return subscriptions.stream()
                    .anyMatch(subscription ->
                            this == GUI ? subscription.disconnectTime().isEmpty() : subscription.isConnected());
        }
    }
}
