package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.common.Region;
import java.util.Objects;

/**
 * How a zone connects to its global control plane.
 *
 * @param address the URL of the synchronization, for example {@code grpcs://eu.mesh.sync.konghq.com:443}
 * @param controlPlaneId the id of the mesh control plane
 * @param token the token of the zone; {@code toString()} masks it
 */
public record ZoneConnection(String address, String controlPlaneId, Token token) {
    /** Rejects null. */
    public ZoneConnection {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(controlPlaneId, "controlPlaneId");
        Objects.requireNonNull(token, "token");
    }

    /** Returns the connection to a mesh control plane of Konnect in a region. */
    public static ZoneConnection of(Region region, String controlPlaneId, Token token) {
        return new ZoneConnection("grpcs://" + region.value() + ".mesh.sync.konghq.com:443", controlPlaneId, token);
    }
}
