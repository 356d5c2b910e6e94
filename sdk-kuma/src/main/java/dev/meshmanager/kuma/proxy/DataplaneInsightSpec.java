package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import java.util.List;
import java.util.Optional;

/**
 * What a control plane has seen of a data plane proxy: the members that {@link DataplaneInsight} and
 * {@link DataplaneOverview} share.
 */
public interface DataplaneInsightSpec extends Model {
    /** Returns the connections of the proxy to control planes, oldest first. */
    List<DiscoverySubscription> subscriptions();

    /** Returns the certificate that the proxy has; absent if it never got one. */
    Optional<DataplaneInsight.Mtls> mTLS();

    /** Returns what the proxy said about itself when it connected. */
    Optional<JsonObject> metadata();

    /** Returns what became of the telemetry backends that the proxy should send to. */
    Optional<DataplaneInsight.OpenTelemetry> openTelemetry();
}
