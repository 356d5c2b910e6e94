package dev.meshmanager.kuma;

import org.junit.jupiter.api.Tag;

/** The contract on the running control plane of the system property {@code kuma.zone.url}. */
@Tag("live")
class LiveZoneContractTest extends ClientContract {
    @Override
    KumaClient connect() {
        return LiveControlPlane.connect("kuma.zone.url");
    }
}
