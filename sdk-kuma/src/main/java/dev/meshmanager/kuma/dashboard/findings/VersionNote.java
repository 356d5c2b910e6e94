package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that a dashboard does not show because the version of the control plane does not have it.
 *
 * @param what what is missing
 * @param instead where to look instead
 */
public record VersionNote(String what, String instead) {
    private static final List<Map.Entry<ResourceType<?>, VersionNote>> REMOVED_KINDS = List.of(
            Map.entry(
                    ZoneIngress.TYPE,
                    new VersionNote("zone ingresses of their own kind", "listeners of data plane proxies")),
            Map.entry(
                    ZoneEgress.TYPE,
                    new VersionNote("zone egresses of their own kind", "listeners of data plane proxies")),
            Map.entry(MeshGateway.TYPE, new VersionNote("built-in gateways", "delegated gateways")),
            Map.entry(
                    ExternalService.TYPE,
                    new VersionNote("services outside of the mesh by tags", "MeshExternalService")));

    private static final List<VersionNote> SINCE_3_0 = List.of(
            new VersionNote("services by tags of proxies", "MeshService, MeshMultiZoneService, MeshExternalService"),
            new VersionNote("certificate authorities of meshes", "MeshIdentity"),
            new VersionNote("older policies", "policies with a target reference"));

    /** Returns the notes of a version; empty if it has everything. */
    public static List<VersionNote> of(KumaVersion version) {
        List<VersionNote> notes = new ArrayList<>();
        REMOVED_KINDS.stream()
                .filter(kind -> !version.has(kind.getKey()))
                .map(Map.Entry::getValue)
                .forEach(notes::add);
        if (hasNoServicesByTags(version)) {
            notes.addAll(SINCE_3_0);
        }
        return List.copyOf(notes);
    }

    /** Returns whether the control plane never computes {@code ServiceInsight}s; it still lists the kind. */
    public static boolean hasNoServicesByTags(KumaVersion version) {
        return version.isAtLeast(KumaVersion.V3_0);
    }
}
