package dev.meshmanager.kuma.estate;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.estate.Estate.Origin;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Builds an {@link Estate}. */
public final class EstateBuilder {
    private ResourceTypes types = Kinds.ALL;
    private KumaVersion version = KumaVersion.V2_14;
    private ControlPlaneMode mode = ControlPlaneMode.ZONE;
    private String zone = "";
    private final List<FailedRead> unread = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();

    EstateBuilder() {}

    /** Sets the kinds that the estate knows, for example with those of a distribution. Default: those of Kuma. */
    public EstateBuilder types(ResourceTypes types) {
        this.types = types;
        return this;
    }

    /** Sets the version of the control plane. Default: 2.14. */
    public EstateBuilder version(KumaVersion version) {
        this.version = version;
        return this;
    }

    /** Sets the mode of the control plane. Default: {@link ControlPlaneMode#ZONE}. */
    public EstateBuilder mode(ControlPlaneMode mode) {
        this.mode = mode;
        return this;
    }

    /**
     * Sets the name of the control plane's zone. Resources that have not been stored by a control plane get the labels
     * that the zone would add. Default: unknown.
     */
    public EstateBuilder zone(String zone) {
        this.zone = zone;
        return this;
    }

    /** Adds a resource. It replaces one of the same kind, mesh and name. */
    public EstateBuilder add(Resource resource) {
        resources.add(resource);
        return this;
    }

    /** Adds resources. They replace those of the same kind, mesh and name. */
    public EstateBuilder addAll(Collection<? extends Resource> added) {
        resources.addAll(added);
        return this;
    }

    /** Adds a list that could not be read. */
    public EstateBuilder addUnread(FailedRead failure) {
        unread.add(failure);
        return this;
    }

    /** Returns the estate. */
    public Estate build() {
        return new Estate(new Origin(types, version, mode, zone, unread), Map.of(), SourceFiles.NONE).with(resources);
    }
}
