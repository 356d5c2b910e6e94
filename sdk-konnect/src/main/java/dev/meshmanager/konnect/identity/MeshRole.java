package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.OpenEnum;

/** A role for mesh control planes. */
public final class MeshRole extends OpenEnum {
    /** Allows everything. */
    public static final MeshRole ADMIN = new MeshRole("Admin");
    /** Allows zones to connect, and nothing else. */
    public static final MeshRole CONNECTOR = new MeshRole("Connector");
    /** Allows control planes to be created. */
    public static final MeshRole CREATOR = new MeshRole("Creator");
    /** Allows reading. */
    public static final MeshRole VIEWER = new MeshRole("Viewer");

    /** The entity type in assignments; the list of predefined roles has the singular. */
    static final String ENTITY_TYPE = "Mesh Control Planes";

    private MeshRole(String value) {
        super(value);
    }

    /** Returns the role with this name. It need not have a constant. */
    public static MeshRole of(String value) {
        return new MeshRole(value);
    }
}
