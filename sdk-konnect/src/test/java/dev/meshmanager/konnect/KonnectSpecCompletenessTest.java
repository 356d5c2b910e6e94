package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.konnect.controlplane.MeshControlPlaneSpec;
import dev.meshmanager.konnect.controlplane.MeshControlPlanes;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.Kri;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.ProxyInspection;
import dev.meshmanager.kuma.ResourceClient;
import dev.meshmanager.kuma.gateway.MeshGateway;
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
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every operation of Konnect's OpenAPI file of mesh control planes against the public API. */
@Tag("specs")
class KonnectSpecCompletenessTest {
    private static final Kri KRI = Kri.parse("kri_msvc_m___n_80");
    /** What Konnect calls itself when a control plane is created. */
    private static final Set<String> LEFT_OUT = Set.of("post /mesh/control-planes/{cpId}/api/tenants");

    @Test
    void everyOperationOfMeshControlPlanesHasAPublicMethod() throws IOException {
        Path file = TestData.path("specs").resolve("konnect-mesh-control-planes.openapi.yaml");
        assumeThat(file).exists();
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
            try (KonnectClient konnect = KonnectClient.builder()
                    .url(server.url("/").toString())
                    .token("t")
                    .retries(RetryPolicy.NONE)
                    .build()) {
                calls(konnect).forEach(KonnectSpecCompletenessTest::ignoringRefusal);
            }
        }
        List<String> missing = new ArrayList<>();
        int operations = 0;
        for (Map.Entry<?, ?> path : paths(file).entrySet()) {
            for (String method : List.of("get", "put", "post", "delete", "patch")) {
                if (((Map<?, ?>) path.getValue()).containsKey(method)) {
                    operations++;
                    String pattern = method.toUpperCase(Locale.ROOT) + " /v1"
                            + ((String) path.getKey()).replaceAll("\\{[^}]*}", "[^/_][^/]*");
                    if (made.stream().noneMatch(call -> call.matches(pattern))) {
                        missing.add(method + " " + path.getKey());
                    }
                }
            }
        }
        missing.removeAll(LEFT_OUT);
        System.out.printf(
                "specs: %d of %d operations of mesh control planes reachable; left out: %s; missing: %s%n",
                operations - missing.size() - LEFT_OUT.size(), operations, LEFT_OUT, missing);
        assertThat(missing).isEmpty();
    }

    private static Map<?, ?> paths(Path file) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return (Map<?, ?>) ((Map<?, ?>) new Load(settings).loadFromString(Files.readString(file))).get("paths");
    }

    private static void ignoringRefusal(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            // Only the request counts; the server answers 404.
        }
    }

    private static List<Runnable> calls(KonnectClient konnect) {
        MeshControlPlanes all = konnect.meshControlPlanes();
        KumaClient kuma = konnect.kuma("id");
        List<Runnable> calls = new ArrayList<>(List.of(
                () -> all.list().first(),
                () -> all.create(b -> b.name("n")),
                () -> all.get("id"),
                () -> all.replace("id", MeshControlPlaneSpec.builder().name("n").build()),
                () -> all.update("id", c -> c.name("n")),
                () -> all.delete("id"),
                () -> all.readinessReports("id").list().first(),
                () -> all.readinessReports("id").scan(),
                () -> all.readinessReports("id").get("r"),
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
        for (ResourceType<?> type : KongMeshKinds.ALL.all()) {
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
