package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.Optional;

/**
 * An entry of a policy's {@code to} or {@code from}. It is a {@link PolicyItem}, except in routes, whose entries are
 * {@link RoutePolicy.To}.
 */
public interface PolicyEntry extends Model {
    /** Returns the destination or the client. The control plane requires it. */
    Optional<TargetRef> targetRef();

    /** Returns the configuration of the traffic. It is always empty in a route, whose entries have rules instead. */
    default Optional<? extends Model> conf() {
        return Optional.empty();
    }
}
