package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import java.util.List;
import java.util.Optional;

/**
 * The connections, certificate and telemetry backends of a data plane proxy. {@link DataplaneInsight} and
 * {@link DataplaneOverview} share these members.
 */
public interface DataplaneInsightSpec extends Model {
    /** Returns the connections of the proxy to control planes, oldest first. */
    List<DiscoverySubscription> subscriptions();

    /** Returns the certificate of the proxy. Empty if none was issued. */
    Optional<DataplaneInsight.Mtls> mTLS();

    /** Returns the metadata that the proxy sent when it connected. */
    Optional<JsonObject> metadata();

    /** Returns the states of the OpenTelemetry backends of the proxy. */
    Optional<DataplaneInsight.OpenTelemetry> openTelemetry();
}
