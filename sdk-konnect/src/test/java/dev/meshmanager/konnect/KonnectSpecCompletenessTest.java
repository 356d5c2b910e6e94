package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.konnect.controlplane.MeshControlPlanes;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.evidence.KumaCalls;
import dev.meshmanager.kuma.evidence.OpenApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of Konnect's OpenAPI file of mesh control planes against the public API. */
@Tag("specs")
class KonnectSpecCompletenessTest {
    /** What Konnect calls itself when a control plane is created. */
    private static final Set<String> LEFT_OUT = Set.of("post /mesh/control-planes/{cpId}/api/tenants");

    @Test
    void everyOperationOfMeshControlPlanesHasAPublicMethod() throws IOException {
        Path file = TestData.path("specs").resolve("konnect-mesh-control-planes.openapi.yaml");
        assumeThat(file).exists();
        OpenApi openApi = OpenApi.read(file).below("/v1");
        List<String> missing = new ArrayList<>(openApi.operationsMissedBy(url -> {
            try (KonnectClient konnect = KonnectClient.builder()
                    .url(url)
                    .token("t")
                    .retries(RetryPolicy.NONE)
                    .build()) {
                OpenApi.make(callsOfControlPlanes(konnect.meshControlPlanes()));
                OpenApi.make(KumaCalls.of(konnect.kuma("id"), KongMeshKinds.ALL));
            }
        }));
        missing.removeAll(LEFT_OUT);
        int operations = openApi.operations().size();
        System.out.printf(
                "specs: %d of %d operations of mesh control planes reachable; left out: %s; missing: %s%n",
                operations - missing.size() - LEFT_OUT.size(), operations, LEFT_OUT, missing);
        assertThat(missing).isEmpty();
    }

    private static List<Runnable> callsOfControlPlanes(MeshControlPlanes all) {
        return List.of(
                () -> all.list().first(),
                () -> all.create(b -> b.name("n")),
                () -> all.get("id"),
                () -> all.replace("id", b -> b.name("n")),
                () -> all.update("id", c -> c.name("n")),
                () -> all.delete("id"),
                () -> all.readinessReports("id").list().first(),
                () -> all.readinessReports("id").scan(),
                () -> all.readinessReports("id").get("r"));
    }
}
