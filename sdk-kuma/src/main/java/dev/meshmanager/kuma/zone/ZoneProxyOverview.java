package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.Optional;

/**
 * The ingress or egress of a zone together with its insight. Read-only. {@link ZoneIngressOverview} and
 * {@link ZoneEgressOverview} share these members.
 */
public interface ZoneProxyOverview extends GlobalResource {
    /** Returns the configuration of the proxy. */
    Optional<? extends ZoneProxySpec> proxy();

    /** Returns the insight of the proxy. Empty if the proxy never connected. */
    Optional<? extends ZoneProxyInsightSpec> insight();

    /**
     * Returns whether the proxy is connected to a control plane, by the rule of the control plane. It is {@code false}
     * without an insight.
     */
    default boolean isOnline() {
        return isOnline(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns whether the proxy is connected to a control plane, by the rule of the control plane or of the GUI. */
    default boolean isOnline(ProxyStatus.Rule rule) {
        return insight().filter(insight -> insight.isOnline(rule)).isPresent();
    }
}
