package dev.meshmanager.kuma.validation.rules.service;

import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Protocols;
import java.util.List;
import java.util.Map;

/** The rules for a {@link MeshMultiZoneService}. */
public final class MeshMultiZoneServiceRules implements KindRules<MeshMultiZoneService> {
    @Override
    public void check(MeshMultiZoneService service, FieldPath root) {
        FieldPath at = root.field("spec");
        Map<String, String> labels = service.spec()
                .selector()
                .flatMap(MeshMultiZoneService.Selector::meshService)
                .map(LabelSelector::matchLabels)
                .orElse(Map.of());
        if (labels.isEmpty()) {
            at.field("selector").field("meshService").field("matchLabels").reject("must not be empty");
        }
        List<MeshMultiZoneService.Port> ports = service.spec().ports();
        at.field("ports").notEmpty(ports);
        for (int i = 0; i < ports.size(); i++) {
            FieldPath port = at.field("ports").index(i);
            if (ports.get(i).name().filter(String::isEmpty).isPresent()) {
                port.field("name").reject("must not be empty");
            }
            // An absent protocol is the default tcp.
            ports.get(i)
                    .appProtocol()
                    .ifPresent(protocol -> Protocols.check(port.field("appProtocol"), protocol.value()));
        }
    }
}
