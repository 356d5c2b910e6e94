package dev.meshmanager.kuma.proxy;

import java.util.List;

/**
 * Whether a data plane proxy serves.
 *
 * @param state whether it does
 * @param reasons why it does not, or not wholly, as in {@code inbound 8080 of backend is not ready}; empty when online
 */
public record ProxyStatus(State state, List<String> reasons) {
    /** Copies {@code reasons}. */
    public ProxyStatus {
        reasons = List.copyOf(reasons);
    }

    /** Returns the state and the reasons. */
    @Override
    public String toString() {
        return reasons.isEmpty() ? state.toString() : state + " (" + String.join(", ", reasons) + ")";
    }

    /** Whether a proxy serves. */
    public enum State {
        /** All of it does. */
        ONLINE("online"),
        /** Some of its inbounds and listeners do. */
        PARTIALLY_DEGRADED("partially degraded"),
        /** Nothing of it does. */
        OFFLINE("offline"),
        /** It is not connected to a control plane, which the GUI tells from offline; it may serve all the same. */
        DISCONNECTED("disconnected");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** Returns it in words, as in {@code partially degraded}. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** Who says so: the two answer differently for the same proxy. */
    public enum Rule {
        /** The control plane and {@code kumactl}; insights of meshes and services count by this one. */
        CONTROL_PLANE,
        /** The Kuma GUI. */
        GUI
    }
}
