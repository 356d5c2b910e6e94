package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.kuma.deploy.credential.SigningKey;
import java.util.List;

/**
 * The keys that sign the tokens of a topology. Each kind of token has its own: a control plane would take a token of a
 * zone for one of any proxy in any mesh, if the same key had signed it.
 */
record TopologyKeys(SigningKey user, SigningKey dataplane, SigningKey zone) {
    /** Control planes number their own keys from 1. */
    private static final int ID = 1000;

    static TopologyKeys generate() {
        return new TopologyKeys(SigningKey.generate(ID), SigningKey.generate(ID), SigningKey.generate(ID));
    }

    List<GeneratedFile> files() {
        return List.of(
                user.file("user-signing-key.pem"),
                dataplane.file("dataplane-signing-key.pem"),
                zone.file("zone-signing-key.pem"));
    }
}
