package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import java.util.List;
import java.util.Optional;

/**
 * A policy that routes traffic of the selected proxies: {@link MeshHTTPRoute} or {@link MeshTCPRoute}. Its entries of
 * {@code to} have rules, while those of other policies have one configuration.
 */
public interface RoutePolicy extends TargetRefPolicy {
    @Override
    Spec spec();

    /** The spec of a {@link RoutePolicy}. */
    interface Spec extends PolicySpec {
        @Override
        List<? extends To> to();
    }

    /** A destination and the rules that route its traffic. */
    interface To extends PolicyEntry {
        /** Returns the rules. */
        List<? extends Rule> rules();
    }

    /** A rule: the traffic that it matches, and its backends. */
    interface Rule extends Model {
        /** Returns the configuration. Its JSON name is {@code default}. */
        Optional<? extends Conf> conf();
    }

    /** The backends of a rule. */
    interface Conf extends Model {
        /** Returns the backends. If empty, traffic goes to the destination itself. */
        List<BackendRef> backendRefs();
    }
}
