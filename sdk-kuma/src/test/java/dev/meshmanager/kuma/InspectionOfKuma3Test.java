package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.service.MeshService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class InspectionOfKuma3Test {
    private static final String KINDS =
            "{\"resources\":[{\"name\":\"MeshService\",\"path\":\"meshservices\"," + "\"scope\":\"Mesh\"}]}";
    private static final String PROXIES =
            "{\"total\":1,\"items\":[{\"type\":\"Dataplane\",\"mesh\":\"default\",\"name\":\"web-1\"}],\"next\":null}";

    /** A control plane that has only these paths, as one of version 3.0. */
    private static MockWebServer server(Map<String, String> answers, List<String> asked) throws IOException {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                asked.add(path);
                return answers.containsKey(path)
                        ? new MockResponse(200, Headers.of("Content-Type", "application/json"), answers.get(path))
                        : new MockResponse(404, Headers.of("Content-Type", "text/plain"), "404: Page Not Found");
            }
        });
        server.start();
        return server;
    }

    @Test
    void proxiesOfAServiceAreBelowAnotherPath() throws IOException {
        List<String> asked = new ArrayList<>();
        Map<String, String> answers = Map.of(
                "/",
                "{\"product\":\"Kuma\",\"version\":\"3.0.0-preview\"}",
                "/_resources",
                KINDS,
                "/meshes/default/meshservices/web/_dataplanes",
                PROXIES);
        try (MockWebServer server = server(answers, asked);
                KumaClient kuma =
                        KumaClient.builder().url(server.url("/").toString()).build()) {
            assertThat(kuma.inspect().dataplanes(MeshService.TYPE, "default", "web"))
                    .extracting(ResourceMeta::name)
                    .containsExactly(Optional.of("web-1"));
            assertThat(asked).contains("/meshes/default/meshservices/web/_dataplanes");
        }
    }

    @Test
    void anUnknownPathOfAnEarlierVersionIsNoOther() throws IOException {
        List<String> asked = new ArrayList<>();
        Map<String, String> answers =
                Map.of("/", "{\"product\":\"Kuma\",\"version\":\"2.14.3\"}", "/_resources", KINDS);
        try (MockWebServer server = server(answers, asked);
                KumaClient kuma =
                        KumaClient.builder().url(server.url("/").toString()).build()) {
            assertThatThrownBy(() -> kuma.inspect()
                            .dataplanes(MeshService.TYPE, "default", "web")
                            .toList())
                    .isInstanceOf(NotFoundException.class);
            assertThat(asked).noneMatch(path -> path.endsWith("_dataplanes"));
        }
    }
}
