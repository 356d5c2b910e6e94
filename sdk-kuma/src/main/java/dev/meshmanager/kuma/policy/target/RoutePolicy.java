package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import java.util.List;
import java.util.Optional;

/**
 * A policy that routes traffic of the selected proxies. Its entries of {@code to} hold rules, where other policies hold
 * one configuration: {@link MeshHTTPRoute} and {@link MeshTCPRoute}.
 */
public interface RoutePolicy extends TargetRefPolicy {
    @Override
    Spec spec();

    /** What a {@link RoutePolicy} says. */
    interface Spec extends PolicySpec {
        @Override
        List<? extends To> to();
    }

    /** A destination and where its traffic really goes. */
    interface To extends PolicyEntry {
        /** Returns the rules. */
        List<? extends Rule> rules();
    }

    /** Traffic to a destination and what happens to it. */
    interface Rule extends Model {
        /** Returns what applies; the member is called {@code default}. */
        Optional<? extends Conf> conf();
    }

    /** Where traffic goes. */
    interface Conf extends Model {
        /** Returns the backends; empty means the destination itself. */
        List<BackendRef> backendRefs();
    }
}
