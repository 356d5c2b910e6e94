package dev.meshmanager.kuma;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import org.junit.jupiter.api.Nested;

/** The contract on control planes in memory of the versions that are not the default. */
class FakeVersionsContractTest {
    @Nested
    class GlobalOf211 extends OfVersion {
        GlobalOf211() {
            super(global(KumaVersion.V2_11));
        }
    }

    @Nested
    class StandaloneOf211 extends OfVersion {
        StandaloneOf211() {
            super(standalone(KumaVersion.V2_11));
        }
    }

    @Nested
    class ZoneOf211 extends OfVersion {
        ZoneOf211() {
            super(zone(KumaVersion.V2_11));
        }
    }

    @Nested
    class GlobalOf213 extends OfVersion {
        GlobalOf213() {
            super(global(KumaVersion.V2_13));
        }
    }

    @Nested
    class StandaloneOf213 extends OfVersion {
        StandaloneOf213() {
            super(standalone(KumaVersion.V2_13));
        }
    }

    @Nested
    class ZoneOf213 extends OfVersion {
        ZoneOf213() {
            super(zone(KumaVersion.V2_13));
        }
    }

    @Nested
    class GlobalOf30 extends OfVersion {
        GlobalOf30() {
            super(global(KumaVersion.V3_0));
        }
    }

    @Nested
    class StandaloneOf30 extends OfVersion {
        StandaloneOf30() {
            super(standalone(KumaVersion.V3_0));
        }
    }

    @Nested
    class ZoneOf30 extends OfVersion {
        ZoneOf30() {
            super(zone(KumaVersion.V3_0));
        }
    }

    private static FakeControlPlane global(KumaVersion version) {
        return FakeControlPlane.builder().version(version).start();
    }

    private static FakeControlPlane standalone(KumaVersion version) {
        return FakeControlPlane.builder().version(version).standalone("east").start();
    }

    private static FakeControlPlane zone(KumaVersion version) {
        return FakeControlPlane.builder()
                .version(version)
                .zone("east")
                .start()
                .with(Mesh.builder().name("default").build());
    }

    /** The contract on one of these control planes. */
    private abstract static class OfVersion extends ClientContract {
        private final FakeControlPlane controlPlane;

        OfVersion(FakeControlPlane controlPlane) {
            this.controlPlane = controlPlane;
        }

        @Override
        KumaClient connect() {
            return KumaClient.builder().url(controlPlane.url()).build();
        }

        @Override
        void disconnect() {
            controlPlane.close();
        }
    }
}
