package dev.meshmanager.kuma.plan;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.LiveControlPlane;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on the running control planes of the system properties. */
@Tag("live")
class LivePlanContractTest {
    @Nested
    @EnabledIfSystemProperty(named = "kuma.url", matches = ".+", disabledReason = "-Dkuma.url names no control plane")
    class First extends PlanContract {
        @Override
        KumaClient.Builder connect() {
            return LiveControlPlane.builder("kuma.url");
        }
    }

    @Nested
    @EnabledIfSystemProperty(
            named = "kuma.zone.url",
            matches = ".+",
            disabledReason = "-Dkuma.zone.url names no control plane")
    class Zone extends PlanContract {
        @Override
        KumaClient.Builder connect() {
            return LiveControlPlane.builder("kuma.zone.url");
        }
    }
}
