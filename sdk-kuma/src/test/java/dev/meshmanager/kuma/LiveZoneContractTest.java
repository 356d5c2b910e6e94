package dev.meshmanager.kuma;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on the running control plane of the system property {@code kuma.zone.url}. */
@Tag("live")
@EnabledIfSystemProperty(
        named = "kuma.zone.url",
        matches = ".+",
        disabledReason = "-Dkuma.zone.url names no control plane")
class LiveZoneContractTest extends ClientContract {
    @Override
    KumaClient connect() {
        return LiveControlPlane.connect("kuma.zone.url");
    }
}
