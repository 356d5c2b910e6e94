package dev.meshmanager.kuma.deploy.credential;

import dev.meshmanager.kuma.secret.GlobalSecret;
import java.util.Optional;

/** What a token is for. */
public enum TokenKind {
    /** Data plane proxies of a mesh. Each mesh has signing keys of its own. */
    DATAPLANE("dataplane-token"),
    /** The zone proxies of a zone. */
    ZONE("zone-token"),
    /** Users of the API. */
    USER("user-token");

    private final String prefix;

    TokenKind(String prefix) {
        this.prefix = prefix;
    }

    /** Returns the name of the secret with a signing key, given the mesh of data plane proxies. */
    String keyName(String keyId, Optional<String> mesh) {
        String name = named("-signing-key", mesh);
        // Keys of Kuma 1.3 have no serial number; the control plane calls them 0.
        return keyId.equals("0") ? name : name + "-" + keyId;
    }

    /** Returns the name of the {@link GlobalSecret} with the ids of revoked tokens. */
    String revocationsName(Optional<String> mesh) {
        return named("-revocations", mesh);
    }

    private String named(String suffix, Optional<String> mesh) {
        return prefix + suffix + mesh.map(name -> "-" + name).orElse("");
    }
}
