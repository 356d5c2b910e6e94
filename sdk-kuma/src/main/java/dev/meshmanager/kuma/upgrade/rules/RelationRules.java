package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.MeshZoneAddress;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changes for resources because of others that are missing. */
public final class RelationRules {
    private static final String ZONE = "kuma.io/zone";

    private final Inventory inventory;
    private final List<Finding> findings = new ArrayList<>();

    private RelationRules(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Returns the findings about the resources of an inventory together. */
    public static List<Finding> check(Inventory inventory) {
        RelationRules rules = new RelationRules(inventory);
        for (CheckedResource resource : inventory.resources()) {
            resource.as(Mesh.class).ifPresent(mesh -> rules.checkMesh(resource, mesh));
            resource.as(MeshExternalService.class).ifPresent(service -> rules.checkExternal(resource, service));
        }
        rules.findings.addAll(RouteRules.check(inventory));
        return rules.findings;
    }

    private void checkMesh(CheckedResource resource, Mesh mesh) {
        List<Dataplane> proxies = inventory.in(mesh.name(), Dataplane.class);
        if (!proxies.isEmpty()) {
            checkMode(resource, mesh);
            checkIdentities(resource, mesh, proxies);
        }
        checkZones(resource, mesh);
    }

    /** A mesh that has the member loses it, which is another finding. */
    private void checkMode(CheckedResource resource, Mesh mesh) {
        if (mesh.meshServices().isEmpty()) {
            findings.add(resource.tree()
                    .found(UpgradeCode.MESH_SERVICES_MODE, "", UpgradeCode.MESH_SERVICES_MODE.summary()));
        }
    }

    private void checkIdentities(CheckedResource resource, Mesh mesh, List<Dataplane> proxies) {
        List<String> without = proxies.stream()
                .filter(proxy -> !inventory.hasIdentity(proxy))
                .map(MeshResource::name)
                .sorted()
                .toList();
        if (mesh.enabledAuthority().isPresent() && !without.isEmpty()) {
            findings.add(resource.tree()
                    .found(
                            UpgradeCode.PROXY_WITHOUT_IDENTITY,
                            "mtls",
                            "no MeshIdentity selects " + without.size() + " of " + proxies.size() + " proxies, first "
                                    + without.get(0)));
        }
    }

    private void checkZones(CheckedResource resource, Mesh mesh) {
        Set<String> zones = zones(inventory.in(mesh.name(), MeshService.class));
        if (zones.size() < 2) {
            return;
        }
        Set<String> missing = new TreeSet<>(zones);
        missing.removeAll(zones(inventory.in(mesh.name(), MeshZoneAddress.class)));
        for (String zone : missing) {
            findings.add(resource.tree()
                    .found(
                            UpgradeCode.ZONE_WITHOUT_ADDRESS,
                            "",
                            "services of the zone " + zone
                                    + " cannot be reached from other zones without a MeshZoneAddress"));
        }
    }

    private static Set<String> zones(List<? extends MeshResource> resources) {
        return resources.stream()
                .flatMap(resource -> Optional.ofNullable(resource.labels().get(ZONE)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkExternal(CheckedResource resource, MeshExternalService service) {
        boolean isKnown = inventory.mesh(service.mesh()).isPresent();
        if (isKnown && inventory.in(service.mesh(), MeshIdentity.class).isEmpty()) {
            findings.add(resource.tree()
                    .found(
                            UpgradeCode.EXTERNAL_SERVICE_WITHOUT_IDENTITY,
                            "",
                            UpgradeCode.EXTERNAL_SERVICE_WITHOUT_IDENTITY.summary()));
        }
    }
}
