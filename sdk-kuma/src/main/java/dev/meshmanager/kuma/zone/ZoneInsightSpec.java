package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import java.util.List;
import java.util.Optional;

/** The connections of a zone. {@link ZoneInsight} and {@link ZoneOverview} share these members. */
public interface ZoneInsightSpec extends Model {
    /** Returns the connections of the zone to the global control plane, oldest first. */
    List<KdsSubscription> subscriptions();

    /** Returns the instances that serve the admin streams. Deprecated in favour of {@link #kdsStreams()}. */
    Optional<ZoneInsight.EnvoyAdminStreams> envoyAdminStreams();

    /** Returns the last health check of the zone. */
    Optional<ZoneInsight.HealthCheck> healthCheck();

    /** Returns the open streams between the zone and the global control plane. */
    Optional<ZoneInsight.KdsStreams> kdsStreams();
}
