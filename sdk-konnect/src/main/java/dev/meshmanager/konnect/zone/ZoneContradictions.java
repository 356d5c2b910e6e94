package dev.meshmanager.konnect.zone;

import java.util.Map;
import java.util.Set;

/** Refuses Helm values and settings that contradict the zone. */
final class ZoneContradictions {
    private ZoneContradictions() {}

    /** Checks what is known before the zone has a connection. */
    static void check(ZoneDeploymentSpec zone) {
        checkHelm(zone, new CallerSettings("Helm values", zone.helmValues()));
        checkConfig(zone, new CallerSettings("settings of kuma-cp", zone.config()));
    }

    private static void checkHelm(ZoneDeploymentSpec zone, CallerSettings values) {
        String controlPlane = "kuma.controlPlane.";
        values.requireKnown(KongMeshNames.HELM);
        for (String name : KongMeshNames.HELM.getOrDefault("kuma", Set.of())) {
            if (values.has(name) && !name.equals("global")) {
                throw new IllegalArgumentException(
                        "Helm values: " + name + " is not known; did you mean kuma." + name + "?");
            }
        }
        values.requireValue(controlPlane + "environment", "kubernetes");
        values.requireValue(controlPlane + "mode", "zone");
        values.requireValue(controlPlane + "zone", zone.name());
        values.requireText(controlPlane + "kdsGlobalAddress");
        values.requireText(controlPlane + "konnect.cpId");
        values.requireElement(controlPlane + "secrets", "Env", TokenVariables.INLINE);
        if (zone.hasZoneProxiesOfMeshes()) {
            // Kuma 3.0's chart ignores them and deletes the zone proxies of an older release.
            values.requireAbsent("kuma.ingress", "zone proxies are below kuma.meshes since 3.0");
            values.requireAbsent("kuma.egress", "zone proxies are below kuma.meshes since 3.0");
        } else {
            values.requireValue("kuma.ingress.enabled", zone.hasIngress());
            values.requireValue("kuma.egress.enabled", zone.hasEgress());
        }
        // Variables win over the settings that the chart writes.
        Map.of("KUMA_MODE", "zone", "KUMA_ENVIRONMENT", "kubernetes", "KUMA_MULTIZONE_ZONE_NAME", zone.name())
                .forEach((name, value) -> values.requireValue(controlPlane + "envVars." + name, value));
        values.requireText(controlPlane + "envVars.KUMA_MULTIZONE_ZONE_GLOBAL_ADDRESS");
    }

    private static void checkConfig(ZoneDeploymentSpec zone, CallerSettings config) {
        config.requireKnown(KongMeshNames.CONFIG);
        config.requireValue("environment", "universal");
        config.requireValue("mode", "zone");
        config.requireValue("multizone.zone.name", zone.name());
        config.requireText("multizone.zone.globalAddress");
        config.requireText("kmesh.multizone.zone.konnect.cpId");
    }
}
