package dev.meshmanager.konnect;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The contract on another implementation: {@code -Dkonnect.url} and {@code -Dkonnect.token}. */
@Tag("konnect")
class LiveKonnectContractTest extends KonnectContract {
    private static @Nullable KonnectClient client;
    private static boolean keepsState;

    @BeforeAll
    static void connect() {
        String url = System.getProperty("konnect.url", "");
        assumeThat(url).as("the system property konnect.url").isNotBlank();
        // Maven hands on what is not set as an empty text; servers that are made from the files still want some token.
        String token = System.getProperty("konnect.token", "");
        client = KonnectClient.builder()
                .url(url)
                .token(token.isBlank() ? "kpat_test" : token)
                .build();
        keepsState = keeps(client);
    }

    /** A server that only answers examples does not know the name that it was given. */
    private static boolean keeps(KonnectClient konnect) {
        String name = "probe-" + System.nanoTime();
        MeshControlPlane probe = konnect.meshControlPlanes().create(b -> b.name(name));
        boolean keeps = probe.name().equals(name)
                && konnect.meshControlPlanes().get(probe.id()).name().equals(name);
        konnect.meshControlPlanes().delete(probe.id());
        System.out.printf("konnect: %s, which %s%n", konnect, keeps ? "keeps state" : "answers examples");
        return keeps;
    }

    @AfterAll
    static void close() {
        if (client != null) {
            client.close();
        }
    }

    @Override
    KonnectClient konnect() {
        return Objects.requireNonNull(client);
    }

    @Override
    boolean keepsState() {
        return keepsState;
    }
}
