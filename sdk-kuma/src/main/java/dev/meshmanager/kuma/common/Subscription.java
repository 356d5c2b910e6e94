package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A connection to a control plane. Those of a proxy and those of a zone share these members. */
public interface Subscription extends Model {
    /** Returns the id. It is unique among the connections of the proxy or zone. */
    Optional<String> id();

    /** Returns when the proxy or zone connected. Empty if it has not connected yet. */
    Optional<Instant> connectTime();

    /** Returns when the proxy or zone disconnected. Empty while it is connected. */
    Optional<Instant> disconnectTime();

    /** Returns a number that increases whenever the control plane stores the connection. */
    OptionalLong generation();

    /** Returns whether the connection is open: it has a connect time and no disconnect time. */
    default boolean isConnected() {
        return connectTime().isPresent() && disconnectTime().isEmpty();
    }
}
