package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.common.Experimental;
import dev.meshmanager.konnect.common.LabelledSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The settings of a mesh control plane, for its creation, update and replacement. Not thread-safe.
 *
 * @see MeshControlPlanes
 */
public final class MeshControlPlaneSettings extends LabelledSettings<MeshControlPlaneSettings> {
    private final List<MeshControlPlaneFeature> features = new ArrayList<>();

    MeshControlPlaneSettings() {}

    /** Sets the name: 1 to 100 characters, the first of them a letter or a digit. */
    @Override
    public MeshControlPlaneSettings name(String name) {
        return super.name(name);
    }

    /** Sets the description, at most 250 characters. */
    @Override
    public MeshControlPlaneSettings description(String description) {
        return super.description(description);
    }

    /** Sets a label. A control plane has at most 10, whose keys and values have 1 to 63 characters. */
    @Override
    public MeshControlPlaneSettings putLabel(String key, String value) {
        return super.putLabel(key, value);
    }

    /** Adds a feature. Only {@link MeshControlPlanes#create} accepts features; by default Konnect creates nothing. */
    public MeshControlPlaneSettings addFeature(MeshControlPlaneFeature feature) {
        features.add(Objects.requireNonNull(feature, "feature"));
        return this;
    }

    /** Sets the major version, for example {@code v2}. Konnect calls this member internal. */
    @Experimental
    public MeshControlPlaneSettings version(String version) {
        return set("version", version);
    }

    @Override
    protected MeshControlPlaneSettings self() {
        return this;
    }

    JsonObject forCreation() {
        if (!features.isEmpty()) {
            set("features", features.stream().map(Json::toTree).toList());
        }
        return toNamedJson();
    }

    JsonObject forReplacement() {
        refuseFeatures();
        return toNamedJson();
    }

    JsonObject forUpdate() {
        refuseFeatures();
        return toJson();
    }

    private void refuseFeatures() {
        if (!features.isEmpty()) {
            throw new IllegalArgumentException("features can be set only when a mesh control plane is created");
        }
    }
}
