package dev.meshmanager.kuma.matching.reach;

import java.util.List;

/**
 * One way that a call can take: through an outbound and a route to an endpoint.
 *
 * @param endpoint where it ends: a proxy and its inbound, a zone, an external service or a host
 * @param steps the checks in order; only the last one can fail
 */
public record CallPath(String endpoint, List<CallStep> steps) {
    /** Copies the list. */
    public CallPath {
        steps = List.copyOf(steps);
    }

    /** Returns whether all steps pass. */
    public boolean isAllowed() {
        return steps.stream().allMatch(CallStep::passes);
    }

    /** Returns the last step: the one that fails, or the last one that had to pass. */
    public CallStep decidedBy() {
        return steps.get(steps.size() - 1);
    }
}
