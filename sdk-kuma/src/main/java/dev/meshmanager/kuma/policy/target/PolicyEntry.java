package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.Optional;

/**
 * An entry of a policy's {@code to} or {@code from}. It is a {@link PolicyItem} in all policies but routes, whose
 * entries are {@link RoutePolicy.To}.
 */
public interface PolicyEntry extends Model {
    /** Returns the destination or the client; the control plane requires it. */
    Optional<TargetRef> targetRef();

    /** Returns what applies to that traffic; always empty in a route, whose entries have rules instead. */
    default Optional<? extends Model> conf() {
        return Optional.empty();
    }
}
