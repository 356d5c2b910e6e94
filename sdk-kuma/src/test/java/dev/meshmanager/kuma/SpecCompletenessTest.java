package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.service.MeshService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every path and every property of Kuma's OpenAPI file against the public API. */
@Tag("specs")
class SpecCompletenessTest {
    private static final Kri KRI = Kri.parse("kri_msvc_m___n_80");

    private Map<?, ?> openApi;

    @BeforeEach
    void readSpec() throws IOException {
        Path file = TestData.path("specs").resolve("kuma-2.14.3.openapi.yaml");
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        openApi = (Map<?, ?>) new Load(settings).loadFromString(Files.readString(file));
    }

    @Test
    void everyOperationHasAPublicMethod() throws IOException {
        Set<String> made = new LinkedHashSet<>();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    synchronized (made) {
                        made.add(request.getMethod() + " " + request.getUrl().encodedPath());
                    }
                    return new MockResponse.Builder().code(404).build();
                }
            });
            server.start();
            try (KumaClient kuma = KumaClient.builder()
                    .url(server.url("/").toString())
                    .retries(RetryPolicy.NONE)
                    .build()) {
                calls(kuma).forEach(SpecCompletenessTest::ignoringRefusal);
            }
        }
        List<String> missing = new ArrayList<>();
        int operations = 0;
        for (Map.Entry<?, ?> path : ((Map<?, ?>) openApi.get("paths")).entrySet()) {
            for (String method : List.of("get", "put", "post", "delete", "patch")) {
                if (((Map<?, ?>) path.getValue()).containsKey(method)) {
                    operations++;
                    String pattern = method.toUpperCase(Locale.ROOT) + " "
                            + ((String) path.getKey()).replaceAll("\\{[^}]*}", "[^/_][^/]*");
                    if (made.stream().noneMatch(call -> call.matches(pattern))) {
                        missing.add(method + " " + path.getKey());
                    }
                }
            }
        }
        System.out.printf(
                "specs: %d of %d operations reachable; missing: %s%n",
                operations - missing.size(), operations, missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPropertyHasAnAccessor() {
        SpecSchemas schemas = new SpecSchemas(openApi);
        for (String name : schemas.names()) {
            model(name).ifPresent(model -> schemas.check(name, model));
        }
        List<String> withoutModel = schemas.names().stream()
                .filter(name -> !schemas.isChecked(name))
                .toList();
        TreeSet<String> missing = schemas.missing();
        missing.removeAll(SpecAnswers.LEFT_OUT.keySet());
        System.out.printf(
                "specs: %d properties, %d without accessor %s, %d left out with a reason; schemas without model: %s%n",
                schemas.checked(), missing.size(), missing, SpecAnswers.LEFT_OUT.size(), withoutModel);
        assertThat(missing).isEmpty();
        assertThat(withoutModel).isEmpty();
    }

    private static Optional<Class<?>> model(String schema) {
        Optional<ResourceType<?>> kind =
                schema.endsWith("Item") ? Kinds.ALL.find(schema.replaceAll("Item$", "")) : Optional.empty();
        return kind.<Class<?>>map(ResourceType::model).or(() -> Optional.ofNullable(SpecAnswers.MODELS.get(schema)));
    }

    private static void ignoringRefusal(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            // Only the request counts; the server answers 404.
        }
    }

    private static List<Runnable> calls(KumaClient kuma) {
        List<Runnable> calls = new ArrayList<>(List.of(
                kuma::serverInfo,
                kuma::resourceKinds,
                kuma::globalInsight,
                () -> kuma.get(KRI),
                () -> kuma.dataplanes().overviews("m").first(),
                () -> kuma.dataplanes().overview("m", "n"),
                () -> kuma.dataplanes()
                        .inspect("m", "n")
                        .config(ProxyInspection.ConfigOption.SHADOW, ProxyInspection.ConfigOption.DIFF),
                () -> kuma.dataplanes().inspect("m", "n").layout(),
                () -> kuma.dataplanes().inspect("m", "n").policies(),
                () -> kuma.dataplanes().inspect("m", "n").inboundPolicies(KRI),
                () -> kuma.dataplanes().inspect("m", "n").outboundPolicies(KRI),
                () -> kuma.dataplanes().inspect("m", "n").outboundRoutes(KRI),
                () -> kuma.dataplanes().inspect("m", "n").routePolicies(KRI, KRI),
                () -> kuma.inspect().rules(MeshGateway.TYPE, "m", "n"),
                () -> kuma.inspect().dataplanes(MeshTimeout.TYPE, "m", "n").first(),
                () -> kuma.inspect().meshServiceDataplanes("m", "n").first(),
                () -> kuma.inspect().hostnames(MeshService.TYPE, "m", "n")));
        for (ResourceType<?> type : Kinds.ALL.all()) {
            calls.addAll(ofKind(kuma, type));
        }
        return calls;
    }

    private static List<Runnable> ofKind(KumaClient kuma, ResourceType<?> type) {
        ResourceClient<? extends Resource> client = kuma.resources(type);
        ResourceClient<GenericResource> writer =
                kuma.resources(ResourceType.generic(type.name(), type.path(), type.scope()));
        GenericResource.Builder resource =
                GenericResource.builder().type(type.name()).name("n");
        return type.scope() == Scope.GLOBAL
                ? List.of(
                        () -> client.get("n"),
                        () -> client.list().first(),
                        () -> writer.apply(resource.build()),
                        () -> client.delete("n"))
                : List.of(
                        () -> client.get("m", "n"),
                        () -> client.list("m").first(),
                        () -> writer.apply(resource.mesh("m").build()),
                        () -> client.delete("m", "n"));
    }
}
