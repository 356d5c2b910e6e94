package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.identity.Workload;

/** What the control plane allows in a {@link Workload}. */
final class WorkloadRules implements KindRules<Workload> {
    @Override
    public void check(Workload workload, At root) {
        DisplayNames.checkLength(root, workload, Names.LONGEST_SUBDOMAIN);
    }
}
