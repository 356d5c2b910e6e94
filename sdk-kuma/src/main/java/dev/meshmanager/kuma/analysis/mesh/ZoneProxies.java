package dev.meshmanager.kuma.analysis.mesh;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.service.MeshZoneAddress;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ingresses and egresses of zones, as far as the estate knows them. */
public final class ZoneProxies {
    private final CheckedMesh mesh;
    private final Estate estate;

    private ZoneProxies(CheckedMesh mesh) {
        this.mesh = mesh;
        this.estate = mesh.estate();
    }

    public static ZoneProxies of(CheckedMesh mesh) {
        return new ZoneProxies(mesh);
    }

    /** Without any resource of a zone or a control plane, only the resources of meshes were read. */
    private boolean isKnown() {
        boolean isUnread = Stream.of(ZoneIngress.TYPE, ZoneEgress.TYPE).anyMatch(mesh::isUnread);
        return !isUnread
                && mesh.knowsProxies()
                && Stream.of(Zone.TYPE, ZoneIngress.TYPE, ZoneEgress.TYPE, GlobalSecret.TYPE)
                        .anyMatch(type -> !estate.list(type).isEmpty());
    }

    /** Returns whether it is known that there is no zone proxy with a listener of this type, of any form. */
    public boolean lacks(Listener.Type type) {
        return isKnown() && estate.list(ZoneEgress.TYPE).isEmpty() && !hasListener(type);
    }

    private boolean hasListener(Listener.Type type) {
        return mesh.groups().stream()
                .flatMap(group -> group.first().listenerModels().stream())
                .anyMatch(listener -> listener.type().equals(Optional.of(type)));
    }

    /** Returns the zones that other zones can reach; empty if that is not known. */
    public Optional<Set<String>> reachable() {
        if (!isKnown() || mesh.isUnread(MeshZoneAddress.TYPE)) {
            return Optional.empty();
        }
        Set<String> zones = new HashSet<>();
        List<ZoneIngress> ingresses = estate.list(ZoneIngress.TYPE);
        for (ZoneIngress ingress : ingresses) {
            // An ingress that a zone does not name is in the zone of the control plane.
            Optional<String> zone = ingress.zone().filter(name -> !name.isEmpty());
            zone.or(() -> Optional.ofNullable(ingress.labels().get(ResourceLabels.ZONE)))
                    .or(estate::zone)
                    .ifPresent(zones::add);
        }
        mesh.list(MeshZoneAddress.TYPE).forEach(address -> zones.add(ResourceLabels.get(address, ResourceLabels.ZONE)));
        return Optional.of(zones);
    }
}
