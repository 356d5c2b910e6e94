package dev.meshmanager.kuma.validation.rules.proxy;

import dev.meshmanager.kuma.identity.Workload;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.DisplayNames;
import dev.meshmanager.kuma.validation.text.Names;

/** The rules for a {@link Workload}. */
public final class WorkloadRules implements KindRules<Workload> {
    @Override
    public void check(Workload workload, FieldPath root) {
        DisplayNames.checkLength(root, workload, Names.LONGEST_SUBDOMAIN);
    }
}
