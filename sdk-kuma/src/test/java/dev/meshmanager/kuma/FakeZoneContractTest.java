package dev.meshmanager.kuma;

import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;

/** The contract on a zone in memory that belongs to a global control plane. */
class FakeZoneContractTest extends ClientContract {
    private final FakeControlPlane controlPlane =
            FakeControlPlane.zone("east").with(Mesh.builder().name("default").build());

    @Override
    KumaClient connect() {
        return KumaClient.builder().url(controlPlane.url()).build();
    }

    @Override
    void disconnect() {
        controlPlane.close();
    }
}
