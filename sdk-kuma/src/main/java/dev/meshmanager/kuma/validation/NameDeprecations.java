package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.text.Names;
import dev.meshmanager.kuma.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Warns of names that are not valid in a hostname, and of services without proxies, in the control plane's text. */
final class NameDeprecations {
    /** The kinds whose names become part of hostnames. */
    static final Set<ResourceType<?>> IN_DNS =
            Set.of(Mesh.TYPE, MeshExternalService.TYPE, MeshMultiZoneService.TYPE, MeshService.TYPE, Zone.TYPE);

    private NameDeprecations() {}

    static void add(ResourceType<?> type, Resource resource, KumaVersion version, List<String> warnings) {
        if (!IN_DNS.contains(type)) {
            return;
        }
        String displayName = resource.labels().getOrDefault("kuma.io/display-name", "");
        String name = displayName.isEmpty() ? resource.name() : displayName;
        if (version.isBefore(KumaVersion.V3_0)) {
            add(type, name, warnings);
        } else if (resource instanceof MeshService service) {
            addIfNothingIsSelected(name, service, warnings);
        }
        SniDeprecations.add(name, resource, warnings);
    }

    private static void addIfNothingIsSelected(String name, MeshService service, List<String> warnings) {
        boolean selects = service.spec()
                .selector()
                .filter(selector -> selector.dataplaneRef().isPresent()
                        || selector.dataplaneLabels().isPresent())
                .isPresent();
        if (!selects) {
            warnings.add(MeshService.TYPE + " resource '" + name + "' has no selector, so it matches no data plane"
                    + " proxies. Set 'spec.selector.dataplaneRef' or 'spec.selector.dataplaneLabels'. The"
                    + " 'spec.selector.dataplaneTags' selector was removed, migrate it to 'dataplaneLabels'.");
        }
    }

    private static void add(ResourceType<?> type, String name, List<String> warnings) {
        List<String> errors = new ArrayList<>();
        if (name.length() > Names.LONGEST_LABEL) {
            errors.add("must be no more than " + Names.LONGEST_LABEL + " characters");
        }
        if (!Names.LABEL_1035.matcher(name).matches()) {
            errors.add("a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
                    + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123',"
                    + " regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')");
        }
        if (!errors.isEmpty()) {
            warnings.add("Invalid " + type + " resource name: '" + name + "'. It does not conform to the DNS format"
                    + " (RFC 1035). This is deprecated. Errors: " + String.join("; ", errors));
        }
    }
}
