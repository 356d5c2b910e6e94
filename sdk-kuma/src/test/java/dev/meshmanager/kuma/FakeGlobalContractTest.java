package dev.meshmanager.kuma;

import dev.meshmanager.kuma.testing.FakeControlPlane;

/** The contract on a global control plane in memory. */
class FakeGlobalContractTest extends ClientContract {
    private final FakeControlPlane controlPlane = FakeControlPlane.global();

    @Override
    KumaClient connect() {
        return KumaClient.builder().url(controlPlane.url()).build();
    }

    @Override
    void disconnect() {
        controlPlane.close();
    }
}
