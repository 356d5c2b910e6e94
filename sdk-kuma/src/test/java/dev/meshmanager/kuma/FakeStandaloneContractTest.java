package dev.meshmanager.kuma;

import dev.meshmanager.kuma.testing.FakeControlPlane;

/** The contract on a control plane in memory that is the only one. */
class FakeStandaloneContractTest extends ClientContract {
    private final FakeControlPlane controlPlane = FakeControlPlane.standalone("east");

    @Override
    KumaClient connect() {
        return KumaClient.builder().url(controlPlane.url()).build();
    }

    @Override
    void disconnect() {
        controlPlane.close();
    }
}
