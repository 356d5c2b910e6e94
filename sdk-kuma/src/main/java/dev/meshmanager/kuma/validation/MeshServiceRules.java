package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.service.MeshService;

/** What the control plane allows in a {@link MeshService}. */
final class MeshServiceRules implements KindRules<MeshService> {
    @Override
    public void check(MeshService service, At root) {
        DisplayNames.checkLength(root, service, Names.LONGEST_LABEL);
        service.spec().selector().ifPresent(selector -> {
            int ways = (selector.dataplaneTags().isEmpty() && !At.has(selector, "dataplaneTags") ? 0 : 1)
                    + (selector.dataplaneRef().isEmpty() ? 0 : 1)
                    + (selector.dataplaneLabels().isEmpty() ? 0 : 1);
            if (ways > 1) {
                root.field("spec")
                        .field("selector")
                        .reject("must have only one of dataplaneTags, dataplaneRef and dataplaneLabels");
            }
        });
    }
}
