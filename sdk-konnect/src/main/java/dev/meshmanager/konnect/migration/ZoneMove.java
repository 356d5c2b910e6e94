package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.konnect.controlplane.Zones;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import dev.meshmanager.konnect.zone.ZoneSpec;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A zone that is to be connected to a control plane of Konnect. */
record ZoneMove(String name, Zones zones, String controlPlaneId, Consumer<ZoneSpec.Builder> settings) {
    /** Returns the zones of a global control plane, else the one that the control plane is. */
    static List<ZoneMove> of(KumaClient from, Zones zones, String controlPlaneId, Consumer<ZoneSpec.Builder> settings) {
        JsonObject config = config(from);
        List<String> names = isGlobal(config)
                ? from.resources(Zone.TYPE).list().stream().map(Resource::name).toList()
                : List.of(Trees.text(config, "multizone", "zone", "name"));
        List<ZoneIngress> ingresses = from.resources(ZoneIngress.TYPE).list().toList();
        List<ZoneEgress> egresses = from.resources(ZoneEgress.TYPE).list().toList();
        Consumer<ZoneSpec.Builder> platform =
                Trees.text(config, "environment").equals("universal") ? ZoneSpec.Builder::universal : zone -> {};
        return names.stream()
                .map(name -> new ZoneMove(
                        name,
                        zones,
                        controlPlaneId,
                        platform.andThen(
                                        zone -> zone.ingress(ingresses.stream().anyMatch(one -> isOf(name, one.zone())))
                                                .egress(egresses.stream().anyMatch(one -> isOf(name, one.zone()))))
                                .andThen(settings)))
                .toList();
    }

    /** The control plane of a zone need not say which zone its own are of. */
    private static boolean isOf(String zone, Optional<String> written) {
        return written.isEmpty() || written.get().isEmpty() || written.get().equals(zone);
    }

    /** Konnect may keep its settings for itself: it is global. */
    static boolean isGlobal(JsonObject config) {
        return config.names().isEmpty() || Trees.text(config, "mode").equals("global");
    }

    /** Returns the settings of a control plane, or nothing if it does not tell them. */
    static JsonObject config(KumaClient from) {
        try {
            return from.config();
        } catch (ApiException e) {
            return JsonObject.EMPTY;
        }
    }

    ZoneDeployment connect() {
        return zones.connect(controlPlaneId, settings.andThen(zone -> zone.name(name)));
    }
}
