package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import dev.meshmanager.konnect.zone.ZoneDeploymentSpec;
import dev.meshmanager.konnect.zone.Zones;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.zone.Zone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A zone to connect to a control plane of Konnect. */
record ZoneMove(String name, Zones zones, Consumer<ZoneDeploymentSpec.Builder> settings) {
    /** Returns the zones of a global control plane, or the zone that the control plane runs. */
    static List<ZoneMove> of(
            KumaClient from, KumaClient to, Zones zones, Consumer<ZoneDeploymentSpec.Builder> settings) {
        JsonObject config = config(from);
        List<String> names = isGlobal(config)
                ? from.resources(Zone.TYPE).list().stream().map(Resource::name).toList()
                : List.of(Trees.text(config, "multizone", "zone", "name"));
        ZoneProxiesOfSource proxies = ZoneProxiesOfSource.of(from);
        Consumer<ZoneDeploymentSpec.Builder> version = version(to);
        Consumer<ZoneDeploymentSpec.Builder> platform =
                Trees.text(config, "environment").equals("universal")
                        ? ZoneDeploymentSpec.Builder::universal
                        : zone -> {};
        return names.stream()
                .map(name -> new ZoneMove(
                        name,
                        zones,
                        platform.andThen(version)
                                .andThen(proxies.settings(name))
                                .andThen(settings)))
                .toList();
    }

    /** The latest chart ignores the zone proxies of versions before 3.0, so that a zone of 3.0 needs its version. */
    private static Consumer<ZoneDeploymentSpec.Builder> version(KumaClient to) {
        Optional<String> version = to.serverInfo()
                .version()
                .filter(text -> text.matches("\\d+\\.\\d+\\.\\d+"))
                .filter(text -> KumaVersion.of(text).isAtLeast(KumaVersion.V3_0));
        return zone -> version.ifPresent(zone::version);
    }

    /** Konnect may not expose its configuration; it is global. */
    static boolean isGlobal(JsonObject config) {
        return config.names().isEmpty() || Trees.text(config, "mode").equals("global");
    }

    /** Returns the configuration of a control plane, or an empty object if it does not expose it. */
    static JsonObject config(KumaClient from) {
        try {
            return from.config();
        } catch (ApiException e) {
            return JsonObject.EMPTY;
        }
    }

    ZoneDeployment connect() {
        return zones.connect(settings.andThen(zone -> zone.name(name)));
    }
}
