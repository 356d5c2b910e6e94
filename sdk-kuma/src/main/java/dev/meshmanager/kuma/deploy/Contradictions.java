package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Refuses settings with which a control plane does not start or is not installed. */
final class Contradictions {
    private static final Pattern ZONE = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern ZONE_3_0 = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

    private Contradictions() {}

    static void check(ControlPlane controlPlane) {
        boolean isGlobal = controlPlane.mode() == ControlPlaneMode.GLOBAL;
        boolean isKubernetes = controlPlane.platform() == Platform.KUBERNETES;
        String store = controlPlane.text("store.type");
        refuse(
                !List.of("global", "zone").contains(controlPlane.text("mode")),
                "the mode is global or zone, not " + VisibleText.part(controlPlane.text("mode")));
        refuse(
                isKubernetes != controlPlane.text("environment").equals("kubernetes"),
                "the setting environment contradicts the platform " + controlPlane.platform());
        refuse(
                isGlobal && isKubernetes && controlPlane.version().isAtLeast(KumaVersion.V3_0),
                "a global control plane of 3.0 cannot run with the environment kubernetes; use universal with postgres");
        refuse(
                isGlobal && !controlPlane.text(ControlPlane.GLOBAL_ADDRESS).isEmpty(),
                "a global control plane cannot have the address of a global one");
        refuse(
                isKubernetes && !store.isEmpty() && !store.equals("kubernetes"),
                "a control plane in Kubernetes stores in Kubernetes, not in " + VisibleText.part(store));
        refuse(
                !isKubernetes && store.equals("kubernetes"),
                "only a control plane with the environment kubernetes stores in Kubernetes");
        refuse(
                !store.isEmpty() && !List.of("memory", "postgres", "kubernetes").contains(store),
                "the store is memory, postgres or kubernetes, not " + VisibleText.part(store));
        String zone = controlPlane.text(ControlPlane.ZONE_NAME);
        Pattern name = controlPlane.version().isAtLeast(KumaVersion.V3_0) ? ZONE_3_0 : ZONE;
        refuse(
                !isGlobal && !zone.isEmpty() && !name.matcher(zone).matches(),
                "not the name of a zone: " + VisibleText.part(zone));
        requireBoth(controlPlane, "general.tlsCertFile", "general.tlsKeyFile");
        requireBoth(controlPlane, "apiServer.https.tlsCertFile", "apiServer.https.tlsKeyFile");
        requireBoth(controlPlane, "multizone.global.kds.tlsCertFile", "multizone.global.kds.tlsKeyFile");
    }

    /** Refuses what the templates of the chart refuse. */
    static void checkChart(ControlPlane controlPlane) {
        boolean isGlobal = controlPlane.mode() == ControlPlaneMode.GLOBAL;
        boolean isUniversal = controlPlane.platform() == Platform.UNIVERSAL;
        Map<String, Object> values = controlPlane.helmValues();
        String general = "controlPlane.tls.general.";
        boolean hasSecret = isSet(values, general + "secretName");
        boolean hasBundle = isSet(values, general + "caBundle");
        boolean hasCertManager = isTrue(values, general + "certManager.enabled");
        refuseChart(
                isGlobal && controlPlane.version().isAtLeast(KumaVersion.V3_0),
                "the chart of 3.0 does not install a global control plane; run it on Universal");
        refuseChart(
                isUniversal && !controlPlane.text("store.type").equals("postgres"),
                "the chart runs a control plane with the environment universal only with the store postgres");
        refuseChart(
                isGlobal && controlPlane.zone().isPresent(),
                "the chart takes no name of a zone for a global control plane");
        refuseChart(
                (isGlobal || isUniversal) && (isTrue(values, "ingress.enabled") || isTrue(values, "egress.enabled")),
                "the chart runs an ingress or egress only for a zone in Kubernetes");
        refuseChart(hasSecret != hasBundle, general + "secretName and " + general + "caBundle must be set together");
        refuseChart(hasCertManager && hasSecret, general + "certManager.enabled contradicts " + general + "secretName");
        refuseChart(
                hasCertManager
                        && values.get(general + "certManager.dnsNames") instanceof List<?> names
                        && names.isEmpty(),
                general + "certManager.dnsNames must not be empty");
    }

    private static boolean isSet(Map<String, Object> values, String path) {
        return !Objects.toString(values.get(path), "").isEmpty();
    }

    private static boolean isTrue(Map<String, Object> values, String path) {
        return Boolean.TRUE.equals(values.get(path));
    }

    private static void refuseChart(boolean condition, String message) {
        if (condition) {
            throw new IllegalStateException(message);
        }
    }

    private static void requireBoth(ControlPlane controlPlane, String certificate, String key) {
        refuse(
                controlPlane.text(certificate).isEmpty()
                        != controlPlane.text(key).isEmpty(),
                certificate + " and " + key + " must be set together");
    }

    private static void refuse(boolean condition, String message) {
        if (condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
