package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import java.util.List;
import java.util.Optional;

/**
 * What a global control plane has seen of a zone: the members that {@link ZoneInsight} and {@link ZoneOverview} share.
 */
public interface ZoneInsightSpec extends Model {
    /** Returns the connections of the zone to the global control plane, oldest first. */
    List<KdsSubscription> subscriptions();

    /** Returns who serves the streams for looking into proxies; deprecated in favour of {@link #kdsStreams()}. */
    Optional<ZoneInsight.EnvoyAdminStreams> envoyAdminStreams();

    /** Returns the latest sign of life of the zone. */
    Optional<ZoneInsight.HealthCheck> healthCheck();

    /** Returns the open streams between the zone and the global control plane. */
    Optional<ZoneInsight.KdsStreams> kdsStreams();
}
