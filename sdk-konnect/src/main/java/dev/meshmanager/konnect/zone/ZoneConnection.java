package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.Token;
import java.util.Objects;

/**
 * How a zone reaches its global control plane.
 *
 * @param address the URL of the synchronisation, as in {@code grpcs://eu.mesh.sync.konghq.com:443}
 * @param controlPlaneId the id of the mesh control plane
 * @param token the token of the zone; {@code toString()} does not show it
 */
public record ZoneConnection(String address, String controlPlaneId, Token token) {
    /** Checks that nothing is missing. */
    public ZoneConnection {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(controlPlaneId, "controlPlaneId");
        Objects.requireNonNull(token, "token");
    }

    /** Returns the connection to a mesh control plane of Konnect in this region, as in {@code eu}. */
    public static ZoneConnection of(String region, String controlPlaneId, Token token) {
        return new ZoneConnection("grpcs://" + region + ".mesh.sync.konghq.com:443", controlPlaneId, token);
    }
}
