package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.List;
import java.util.Optional;

/** The connections of the ingress or egress of a zone. The insights and overviews of both share these members. */
public interface ZoneProxyInsightSpec extends Model {
    /** Returns the connections of the proxy to control planes, oldest first. */
    List<DiscoverySubscription> subscriptions();

    /** Returns whether the proxy is connected to a control plane, by the rule of the control plane. */
    default boolean isOnline() {
        return isOnline(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns whether the proxy is connected to a control plane, by the rule of the control plane or of the GUI. */
    default boolean isOnline(ProxyStatus.Rule rule) {
        return rule.isConnected(subscriptions());
    }

    /** Returns the metadata that the proxy sent when it connected. */
    Optional<JsonObject> metadata();
}
