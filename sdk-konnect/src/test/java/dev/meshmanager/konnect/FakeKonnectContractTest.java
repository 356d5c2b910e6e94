package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.testing.FakeKonnect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The contract on the in-memory Konnect; requests and answers are as the OpenAPI files want them, where there are some.
 */
class FakeKonnectContractTest extends KonnectContract {
    private static final FakeKonnect KONNECT = FakeKonnect.start();
    private static Optional<SpecValidation> validation = Optional.empty();
    private static KonnectClient client = KONNECT.client();

    @BeforeAll
    static void watch() {
        MeshControlPlane other = MeshControlPlane.builder()
                .id("11111111-2222-4333-8444-555555555555")
                .name("other")
                .build();
        KONNECT.addMeshServiceResource(other, "default", "web");
        Path specs = TestData.path("specs");
        if (Files.isDirectory(specs)) {
            SpecValidation watching = new SpecValidation(specs);
            validation = Optional.of(watching);
            client = KonnectClient.builder()
                    .url(KONNECT.url())
                    .token(KONNECT.token().reveal())
                    .okHttpClient(
                            new OkHttpClient.Builder().addInterceptor(watching).build())
                    .build();
        }
    }

    @AfterAll
    static void stop() {
        KONNECT.close();
        validation.ifPresent(watching -> {
            System.out.printf(
                    "specs: %d calls to Konnect, %d violations of its OpenAPI files%n",
                    watching.calls(), watching.violations().size());
            assertThat(watching.violations()).isEmpty();
        });
    }

    @Override
    KonnectClient konnect() {
        return client;
    }

    @Override
    boolean keepsState() {
        return true;
    }
}
