package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.LiveControlPlane;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on the running control planes of the system properties, where no proxy is connected. */
@Tag("live")
class LiveRolloutContractTest {
    @Nested
    @EnabledIfSystemProperty(named = "kuma.url", matches = ".+", disabledReason = "-Dkuma.url names no control plane")
    class First extends Live {
        First() {
            super("kuma.url");
        }
    }

    @Nested
    @EnabledIfSystemProperty(
            named = "kuma.zone.url",
            matches = ".+",
            disabledReason = "-Dkuma.zone.url names no control plane")
    class Zone extends Live {
        Zone() {
            super("kuma.zone.url");
        }
    }

    /** The contract on the control plane of a property. */
    private abstract static class Live extends RolloutContract {
        private final String property;

        Live(String property) {
            this.property = property;
        }

        @Override
        KumaClient connect() {
            return LiveControlPlane.builder(property).build();
        }

        @Override
        String meshName() {
            return "roll-" + UUID.randomUUID().toString().substring(0, 8);
        }

        @Override
        RolloutOptions options() {
            return RolloutOptions.defaults().timeout(Duration.ofMinutes(2)).interval(Duration.ofSeconds(1));
        }
    }
}
