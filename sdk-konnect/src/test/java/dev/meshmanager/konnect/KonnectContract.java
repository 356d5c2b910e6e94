package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every implementation of Konnect's APIs does; those that only answer examples are asked less. */
abstract class KonnectContract {
    private static final String UNKNOWN = "11111111-2222-4333-8444-555555555555";

    private final List<String> controlPlanes = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();

    abstract KonnectClient konnect();

    /** Returns whether what was created can be read again. */
    abstract boolean keepsState();

    @AfterEach
    void cleanUp() {
        if (keepsState()) {
            controlPlanes.forEach(konnect().meshControlPlanes()::delete);
            accounts.forEach(konnect().identity().systemAccounts()::delete);
        }
    }

    private MeshControlPlane create(String name) {
        MeshControlPlane created = konnect().meshControlPlanes().create(b -> b.name(name)
                .description("made by a test")
                .putLabel("env", "test")
                .addFeature(MeshControlPlaneFeature.meshCreation(false)));
        controlPlanes.add(created.id());
        return created;
    }

    @Test
    void createsReadsChangesAndReplacesControlPlanes() {
        MeshControlPlane created = create("contract");
        MeshControlPlanes all = konnect().meshControlPlanes();
        MeshControlPlane read = all.get(created.id());
        MeshControlPlane changed = all.update(
                created.id(),
                c -> c.description("changed").putLabel("team", "mesh").removeLabel("env"));
        MeshControlPlane replaced = all.replace(
                created.id(), MeshControlPlaneSpec.builder().name("replaced").build());

        assertThat(created.id()).isNotBlank();
        assumeThat(keepsState()).as("the server keeps state").isTrue();
        assertThat(read).isEqualTo(created);
        assertThat(changed.name()).isEqualTo("contract");
        assertThat(changed.labels()).containsExactly(Map.entry("team", "mesh"));
        assertThat(replaced.name()).isEqualTo("replaced");
        assertThat(replaced.description()).isEmpty();
        assertThat(replaced.labels()).isEmpty();
    }

    @Test
    void listsControlPlanesPageAfterPageAndEnds() {
        for (int i = 0; i < 3; i++) {
            create("list-" + i);
        }

        List<MeshControlPlane> all = konnect().meshControlPlanes().list().toList();
        List<MeshControlPlane> found = konnect().meshControlPlanes().find("list-1");

        assertThat(all).isNotEmpty();
        assumeThat(keepsState()).as("the server keeps state").isTrue();
        assertThat(all).extracting(MeshControlPlane::id).containsAll(controlPlanes);
        assertThat(found).extracting(MeshControlPlane::id).contains(controlPlanes.get(1));
    }

    @Test
    void filtersByLabel() {
        assumeThat(keepsState()).as("the server keeps state").isTrue();
        create("labelled");

        List<MeshControlPlane> found = konnect()
                .meshControlPlanes()
                .list(Filter.label("env", "test").and(Filter.contains("name", "label")))
                .toList();

        assertThat(found).isNotEmpty();
    }

    @Test
    void runsAccountsWithRolesAndTokens() {
        SystemAccounts all = konnect().identity().systemAccounts();
        SystemAccount account = all.create("contract-" + System.nanoTime(), "made by a test");
        accounts.add(account.id());
        AssignedRole role = all.roles(account.id()).assign(RoleAssignment.mesh(MeshRole.CONNECTOR, UNKNOWN, Region.US));
        IssuedToken token = all.tokens(account.id()).create("contract", Instant.parse("2027-01-01T00:00:00Z"));
        List<AssignedRole> roles = all.roles(account.id()).list();
        List<AccessToken> tokens = all.tokens(account.id()).list().toList();

        assertThat(token.secret().reveal()).startsWith("spat_");
        assertThat(token.toString()).doesNotContain(token.secret().reveal());
        assumeThat(keepsState()).as("the server keeps state").isTrue();
        assertThat(roles).containsExactly(role);
        assertThat(tokens)
                .extracting(AccessToken::id)
                .containsExactly(token.token().id());
        all.roles(account.id()).revoke(role.id());
        all.tokens(account.id()).delete(token.token().id());
        assertThat(all.roles(account.id()).list()).isEmpty();
        assertThat(all.find(account.name().orElseThrow()))
                .map(SystemAccount::id)
                .contains(account.id());
    }

    @Test
    void knowsTheRolesOfMeshControlPlanes() {
        assertThat(konnect()
                        .identity()
                        .predefinedRoles()
                        .get("mesh_control_planes")
                        .roles())
                .containsKeys("admin", "connector", "creator", "viewer");
    }

    @Test
    void saysWhatDoesNotExist() {
        assumeThat(keepsState()).as("the server keeps state").isTrue();
        assertThatThrownBy(() -> konnect().meshControlPlanes().get(UNKNOWN)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void runsTheCatalogue() {
        Catalog catalog = konnect().catalog();
        CatalogService service = catalog.create("contract-" + System.nanoTime(), "Contract");
        catalog.list().toList();
        catalog.resourcesOf(service.id()).toList();
        catalog.mappings().toList();
        catalog.delete(service.id());

        assertThat(service.id()).isNotBlank();
        assertThat(konnect().gatewayControlPlanes().list().toList()).isNotNull();
        // The file does not say how the size of these pages is written, so that a strict server refuses it.
        assumeThat(keepsState()).as("the server keeps state").isTrue();
        assertThat(catalog.resources().toList()).isNotNull();
    }

    @Test
    void makesProductsOfApis() {
        Apis apis = konnect().apis();
        Api api = apis.create("contract-" + System.nanoTime());
        apis.addVersion(api.id(), "1.0", "openapi: 3.0.0\ninfo: {title: a, version: '1.0'}\npaths: {}\n");
        apis.list().toList();
        apis.portals().toList();
        apis.delete(api.id());

        assertThat(api.name()).isPresent();
    }

    @Test
    void asksForTheTrafficOfGateways() {
        Analytics analytics = konnect().analytics();

        assertThat(analytics
                        .metrics(q -> q.metric(TrafficMetric.REQUEST_COUNT).by(TrafficDimension.STATUS_CODE))
                        .meta())
                .isPresent();
        // Without a filter, a server that is strict about the OpenAPI file finds two shapes in a query of requests.
        assertThat(analytics.requests(q -> q.during(TimeRange.last("6h"))
                        .where(TrafficDimension.STATUS_CODE, 500, 503)
                        .limit(10)))
                .isNotNull();
    }

    @Test
    void readsAndWritesMeshesThroughTheControlPlane() {
        KumaClient kuma = konnect().kuma(create("meshes"));
        assumeThat(answers(kuma)).as("a control plane is behind the server").isTrue();
        kuma.apply(Mesh.builder().name("contract").build());

        assertThat(kuma.resources(Mesh.TYPE).list().stream().map(Mesh::name)).contains("contract");
        assertThat(kuma.globalInsight().meshes()).isPresent();
        kuma.resources(Mesh.TYPE).delete("contract");
    }

    private static boolean answers(KumaClient kuma) {
        try {
            return !kuma.serverInfo().product().isEmpty();
        } catch (NotFoundException e) {
            return false;
        }
    }
}
