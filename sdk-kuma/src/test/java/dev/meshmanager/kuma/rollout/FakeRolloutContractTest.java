package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The contract on control planes in memory. */
class FakeRolloutContractTest {
    @Nested
    class Of214 extends OnFake {
        Of214() {
            super(KumaVersion.V2_14);
        }
    }

    @Nested
    class Of30 extends OnFake {
        Of30() {
            super(KumaVersion.V3_0);
        }
    }

    /** The contract on one of these. */
    private abstract static class OnFake extends RolloutContract {
        private final World world;

        OnFake(KumaVersion version) {
            this.world = new World(version);
        }

        @Override
        KumaClient connect() {
            return world.kuma;
        }

        @Override
        String meshName() {
            return "default";
        }

        @Override
        RolloutOptions options() {
            return world.options();
        }

        @Override
        void connect(KumaClient kuma, List<Dataplane> proxies) {
            world.react();
        }

        @Override
        void disconnect() {
            world.close();
        }
    }
}
