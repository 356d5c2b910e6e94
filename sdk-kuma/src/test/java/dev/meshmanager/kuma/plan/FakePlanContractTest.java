package dev.meshmanager.kuma.plan;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import org.junit.jupiter.api.Nested;

/** The contract on control planes in memory. */
class FakePlanContractTest {
    @Nested
    class Global extends OnFake {
        Global() {
            super(FakeControlPlane.global());
        }
    }

    @Nested
    class Standalone extends OnFake {
        Standalone() {
            super(FakeControlPlane.standalone("east"));
        }
    }

    @Nested
    class Zone extends OnFake {
        Zone() {
            super(FakeControlPlane.zone("east")
                    .with(Mesh.builder().name("default").build()));
        }
    }

    @Nested
    class GlobalOf30 extends OnFake {
        GlobalOf30() {
            super(FakeControlPlane.builder().version(KumaVersion.V3_0).start());
        }
    }

    @Nested
    class StandaloneOf30 extends OnFake {
        StandaloneOf30() {
            super(FakeControlPlane.builder()
                    .version(KumaVersion.V3_0)
                    .standalone("east")
                    .start());
        }
    }

    /** The contract on one of these. */
    private abstract static class OnFake extends PlanContract {
        private final FakeControlPlane controlPlane;

        OnFake(FakeControlPlane controlPlane) {
            this.controlPlane = controlPlane;
        }

        @Override
        KumaClient.Builder connect() {
            return KumaClient.builder().url(controlPlane.url());
        }

        @Override
        void disconnect() {
            controlPlane.close();
        }
    }
}
