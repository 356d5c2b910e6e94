package dev.meshmanager.konnect.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.ValidationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class SetupApplyTest {
    private static MeshSetup.Builder setup() {
        return MeshSetup.builder()
                .name("m")
                .mtls(Mtls.builtin("ca-1"))
                .addSecret("vault", "s3cret")
                .metrics(5670, "/metrics");
    }

    /** A control plane that refuses or accepts each request, and remembers the writes. */
    private static final class Server implements AutoCloseable {
        private final MockWebServer server = new MockWebServer();
        private final List<String> writes = new ArrayList<>();

        Server(List<String> existing, String failing) throws IOException {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    String path = request.getUrl().encodedPath();
                    String call = request.getMethod() + " " + path;
                    boolean exists = existing.contains(path);
                    if (request.getMethod().equals("GET")) {
                        return exists ? json(200, "{\"type\":\"Mesh\",\"name\":\"m\"}") : json(404, "{}");
                    }
                    writes.add(call);
                    return json(failing.contains(call + ";") ? 403 : exists ? 200 : 201, "{}");
                }
            });
            server.start();
        }

        private static MockResponse json(int status, String body) {
            return new MockResponse.Builder()
                    .code(status)
                    .setHeader("Content-Type", "application/json")
                    .body(body)
                    .build();
        }

        Throwable failureOf(MeshSetup setup) {
            try (KumaClient client =
                    KumaClient.builder().url(server.url("/").toString()).build()) {
                return catchThrowable(() -> setup.applyTo(client));
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }

    @Test
    void aFailureTakesBackWhatWasCreatedTheLatestFirst() throws IOException {
        try (Server server = new Server(List.of(), "PUT /meshes/m/meshmetrics/metrics;")) {
            assertThat(server.failureOf(setup().build()))
                    .isInstanceOf(ApiException.class)
                    .hasNoSuppressedExceptions();
            assertThat(server.writes)
                    .containsExactly(
                            "PUT /meshes/m",
                            "PUT /meshes/m/secrets/vault",
                            "PUT /meshes/m/meshmetrics/metrics",
                            "DELETE /meshes/m/secrets/vault",
                            "DELETE /meshes/m");
        }
    }

    @Test
    void whatExistedBeforeStays() throws IOException {
        try (Server server = new Server(List.of("/meshes/m"), "PUT /meshes/m/meshmetrics/metrics;")) {
            server.failureOf(setup().build());

            assertThat(server.writes).endsWith("DELETE /meshes/m/secrets/vault").doesNotContain("DELETE /meshes/m");
        }
    }

    @Test
    void bothFailuresAreReported() throws IOException {
        String failing = "PUT /meshes/m/meshmetrics/metrics;DELETE /meshes/m/secrets/vault;";
        try (Server server = new Server(List.of(), failing)) {
            Throwable failure = server.failureOf(setup().build());

            assertThat(failure).hasMessageContaining("PUT").hasMessageContaining("meshmetrics");
            assertThat(failure.getSuppressed()).singleElement().satisfies(second -> assertThat(second)
                    .hasMessageContaining("DELETE")
                    .hasMessageContaining("secrets/vault"));
            assertThat(server.writes).endsWith("DELETE /meshes/m");
        }
    }

    @Test
    void nothingIsSentIfOneResourceIsInvalid() {
        MeshSetup invalid = setup().addSecret("Not A Name", "x").build();
        try (FakeControlPlane control = FakeControlPlane.global()) {
            assertThatThrownBy(() -> invalid.applyTo(control.client()))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("name");
            assertThat(control.calls()).isEmpty();
        }
    }

    @Test
    void aSetupOfAnExistingMeshReplacesIt() {
        try (FakeControlPlane control = FakeControlPlane.global()) {
            setup().build().applyTo(control.client());

            assertThat(setup().metrics(1234, "/m").build().applyTo(control.client()))
                    .allMatch(applied -> applied.outcome() == Applied.Outcome.UPDATED);
            Resource metrics = control.resources(MeshMetric.TYPE).get("m", "metrics");
            assertThat(metrics.toString()).contains("1234");
        }
    }
}
