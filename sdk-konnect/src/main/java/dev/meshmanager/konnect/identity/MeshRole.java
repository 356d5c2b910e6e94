package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.OpenEnum;

/** What somebody may do with mesh control planes. */
public final class MeshRole extends OpenEnum {
    /** Everything. */
    public static final MeshRole ADMIN = new MeshRole("Admin");
    /** Connect zones, and nothing else. */
    public static final MeshRole CONNECTOR = new MeshRole("Connector");
    /** Create control planes. */
    public static final MeshRole CREATOR = new MeshRole("Creator");
    /** Read. */
    public static final MeshRole VIEWER = new MeshRole("Viewer");

    /** What assignments call mesh control planes; the list of roles calls them by the singular. */
    static final String ENTITY_TYPE = "Mesh Control Planes";

    private MeshRole(String value) {
        super(value);
    }

    /** Returns the role of this name. */
    public static MeshRole of(String value) {
        return new MeshRole(value);
    }
}
