package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.List;
import java.util.Optional;

/**
 * What a control plane has seen of the ingress or egress of a zone: the members that its insight and its overview
 * share.
 */
public interface ZoneProxyInsightSpec extends Model {
    /** Returns the connections of the proxy to control planes, oldest first. */
    List<DiscoverySubscription> subscriptions();

    /** Returns whether the proxy is connected to a control plane, by the rule of the control plane. */
    default boolean isOnline() {
        return isOnline(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns whether the proxy is connected to a control plane, by the rule of the control plane or of the GUI. */
    default boolean isOnline(ProxyStatus.Rule rule) {
        return subscriptions().stream()
                .anyMatch(subscription -> rule == ProxyStatus.Rule.GUI
                        ? subscription.disconnectTime().isEmpty()
                        : subscription.isConnected());
    }

    /** Returns what the proxy said about itself when it connected. */
    Optional<JsonObject> metadata();
}
