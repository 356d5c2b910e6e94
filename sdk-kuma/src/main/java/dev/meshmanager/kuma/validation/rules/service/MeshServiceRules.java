package dev.meshmanager.kuma.validation.rules.service;

import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.DisplayNames;
import dev.meshmanager.kuma.validation.rules.shared.Protocols;
import java.util.List;

/** The rules for a {@link MeshService}. */
public final class MeshServiceRules implements KindRules<MeshService> {
    @Override
    public void check(MeshService service, FieldPath root) {
        DisplayNames.checkLabelLength(root, service);
        List<MeshService.Port> ports = service.spec().ports();
        for (int i = 0; i < ports.size(); i++) {
            FieldPath place = root.field("spec").field("ports").index(i).field("appProtocol");
            ports.get(i).appProtocol().ifPresent(protocol -> Protocols.checkSince30(place, protocol.value()));
        }
        service.spec().selector().ifPresent(selector -> {
            int ways = (selector.dataplaneTags().isEmpty() && !FieldPath.has(selector, "dataplaneTags") ? 0 : 1)
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
