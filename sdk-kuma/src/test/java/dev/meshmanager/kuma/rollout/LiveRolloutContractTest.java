package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.LiveControlPlane;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The contract on the running control planes of the system properties. The proxies take certificates and acknowledge
 * their configuration, but no traffic flows. Where they cannot connect, the tests say so and go on without.
 */
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
        private final List<XdsProxy> proxies = new ArrayList<>();

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
        void connect(KumaClient kuma, List<Dataplane> all) throws InterruptedException {
            all.forEach(proxy -> proxies.add(XdsProxy.connect(kuma, proxy)));
            String mesh = all.get(0).mesh();
            while (ConnectedProxies.of(kuma, mesh).size() < all.size()
                    && proxies.stream().allMatch(proxy -> proxy.failure().isEmpty())) {
                Thread.sleep(200);
            }
            proxies.stream()
                    .map(XdsProxy::failure)
                    .filter(failure -> !failure.isEmpty())
                    .findFirst()
                    .ifPresent(failure -> System.out.println("live: no proxy is connected: " + failure));
        }

        @Override
        void disconnectProxies() {
            proxies.forEach(XdsProxy::close);
        }

        @Override
        RolloutOptions options() {
            return RolloutOptions.defaults().timeout(Duration.ofMinutes(2)).interval(Duration.ofSeconds(1));
        }
    }
}
