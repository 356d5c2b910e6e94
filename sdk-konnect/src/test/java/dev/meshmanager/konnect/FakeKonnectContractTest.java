package dev.meshmanager.konnect;

import dev.meshmanager.konnect.testing.FakeKonnect;
import org.junit.jupiter.api.AfterAll;

class FakeKonnectContractTest extends KonnectContract {
    private static final FakeKonnect KONNECT = FakeKonnect.start();

    @AfterAll
    static void stop() {
        KONNECT.close();
    }

    @Override
    KonnectClient konnect() {
        return KONNECT.client();
    }

    @Override
    boolean keepsState() {
        return true;
    }
}
