package dev.meshmanager.kuma;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on the running control plane of the system property {@code kuma.url}. */
@Tag("live")
@EnabledIfSystemProperty(named = "kuma.url", matches = ".+", disabledReason = "-Dkuma.url names no control plane")
class LiveGlobalContractTest extends ClientContract {
    @Override
    KumaClient connect() {
        return LiveControlPlane.connect("kuma.url");
    }
}
