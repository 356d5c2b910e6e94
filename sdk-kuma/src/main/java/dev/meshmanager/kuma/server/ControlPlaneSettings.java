package dev.meshmanager.kuma.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.List;
import java.util.Optional;

/** The settings that {@code GET /config} returns. */
public record ControlPlaneSettings(JsonObject config) {
    /** Returns the role of the control plane in its deployment; empty if the settings have no known mode. */
    public Optional<ControlPlaneMode> mode() {
        return switch (Trees.text(config, "mode")) {
            case "global" -> Optional.of(ControlPlaneMode.GLOBAL);
            // Control planes before 2.6 call their mode standalone if they have no global control plane.
            case "zone", "standalone" ->
                Optional.of(
                        Trees.text(config, "multizone", "zone", "globalAddress").isEmpty()
                                ? ControlPlaneMode.ZONE
                                : ControlPlaneMode.FEDERATED_ZONE);
            default -> Optional.empty();
        };
    }

    /** Returns the name of the control plane's zone; empty text for a global control plane. */
    public String zone() {
        return mode().equals(Optional.of(ControlPlaneMode.GLOBAL))
                ? ""
                : Trees.text(config, "multizone", "zone", "name");
    }

    /** Returns the warnings of the GUI about the control plane itself. */
    public List<Warning> warnings() {
        return Trees.text(config, "store", "type").equals("memory")
                ? List.of(new Warning(Warning.Kind.STORE_IN_MEMORY, "resources are kept in memory only"))
                : List.of();
    }
}
