package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Redaction;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.server.ControlPlaneSettings;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.Map;
import java.util.Optional;

/**
 * The control plane of a plan, or none if the plan was made for a collection of resources. Immutable.
 *
 * @param url the base URL without user information; empty if there is no control plane
 * @param clusterId the id that all instances of the control plane share
 * @param version the version of Kuma
 * @param mode the role of the control plane; empty if the caller may not read it
 * @param zone the name of the control plane's zone; empty for a global control plane
 */
public record PlanTarget(
        String url,
        Optional<String> clusterId,
        KumaVersion version,
        Optional<ControlPlaneMode> mode,
        Optional<String> zone) {
    static PlanTarget none(KumaVersion version) {
        return new PlanTarget("", Optional.empty(), version, Optional.empty(), Optional.empty());
    }

    /**
     * Reads what a control plane says about itself. Makes two calls.
     *
     * @throws dev.meshmanager.core.error.MeshException if the control plane does not answer
     */
    public static PlanTarget of(KumaClient kuma) {
        ServerInfo info = kuma.serverInfo();
        ControlPlaneSettings settings = new ControlPlaneSettings(settings(kuma));
        Optional<String> zone = Optional.of(settings.zone()).filter(name -> !name.isEmpty());
        return new PlanTarget(
                Redaction.of(kuma.url()),
                info.clusterId(),
                info.kumaVersion().orElseGet(kuma::version),
                settings.mode(),
                zone);
    }

    /**
     * Throws an exception if this is another control plane. The zones of a global control plane have its id, so that
     * the roles are compared too.
     */
    void requireSame(KumaClient kuma) {
        requireSame("", clusterId, kuma.serverInfo().clusterId());
        if (mode.isPresent()) {
            ControlPlaneSettings now = new ControlPlaneSettings(settings(kuma));
            requireSame("of the role ", mode, now.mode());
            requireSame("of the zone ", zone, Optional.of(now.zone()).filter(name -> !name.isEmpty()));
        }
    }

    private static void requireSame(String what, Optional<?> planned, Optional<?> now) {
        if (planned.isPresent() && now.isPresent() && !planned.equals(now)) {
            throw new IllegalArgumentException("the plan was made for the control plane " + what + planned.get()
                    + ", but this one is " + what + now.get());
        }
    }

    /** Konnect has no such path, and an administrator may deny it. */
    private static JsonObject settings(KumaClient kuma) {
        try {
            return kuma.config();
        } catch (ApiException e) {
            return JsonObject.EMPTY;
        }
    }

    /** Returns the options with which the control plane validates. Without a known role, it is taken as global. */
    ValidationOptions validation() {
        ValidationOptions options =
                ValidationOptions.defaults().version(version).mode(mode.orElse(ControlPlaneMode.GLOBAL));
        return zone.map(options::zone).orElse(options);
    }

    /** Returns whether the resource with these labels is synchronized from another control plane, which owns it. */
    public boolean isCopy(Map<String, String> labels) {
        String origin = labels.getOrDefault("kuma.io/origin", "");
        return mode.map(role -> role == ControlPlaneMode.GLOBAL && origin.equals("zone")
                        || role == ControlPlaneMode.FEDERATED_ZONE && origin.equals("global"))
                .orElse(origin.equals("zone") && labels.containsKey("kuma.io/display-name"));
    }

    /** Returns the URL and the version. */
    @Override
    public String toString() {
        return VisibleText.line(url.isEmpty() ? "resources of Kuma " + version : url + " (Kuma " + version + ")");
    }
}
