package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.konnect.analytics.Analytics;
import dev.meshmanager.konnect.analytics.TimeRange;
import dev.meshmanager.konnect.analytics.TrafficDimension;
import dev.meshmanager.konnect.analytics.TrafficMetric;
import dev.meshmanager.konnect.api.Api;
import dev.meshmanager.konnect.api.ApiPublication;
import dev.meshmanager.konnect.api.ApiPublications;
import dev.meshmanager.konnect.api.ApiVersion;
import dev.meshmanager.konnect.api.ApiVisibility;
import dev.meshmanager.konnect.api.Apis;
import dev.meshmanager.konnect.catalog.ApiMapping;
import dev.meshmanager.konnect.catalog.CatalogResource;
import dev.meshmanager.konnect.catalog.CatalogService;
import dev.meshmanager.konnect.catalog.CatalogServices;
import dev.meshmanager.konnect.catalog.ResourceMapping;
import dev.meshmanager.konnect.catalog.ServiceCatalog;
import dev.meshmanager.konnect.common.Filter;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.konnect.controlplane.GatewayControlPlane;
import dev.meshmanager.konnect.controlplane.GatewayControlPlanes;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.controlplane.MeshControlPlaneFeature;
import dev.meshmanager.konnect.controlplane.MeshControlPlanes;
import dev.meshmanager.konnect.controlplane.ReadinessReport;
import dev.meshmanager.konnect.controlplane.ReadinessReports;
import dev.meshmanager.konnect.identity.AccessToken;
import dev.meshmanager.konnect.identity.AccessTokens;
import dev.meshmanager.konnect.identity.AssignedRole;
import dev.meshmanager.konnect.identity.IssuedToken;
import dev.meshmanager.konnect.identity.MeshRole;
import dev.meshmanager.konnect.identity.RoleAssignment;
import dev.meshmanager.konnect.identity.SystemAccount;
import dev.meshmanager.konnect.identity.SystemAccounts;
import dev.meshmanager.konnect.identity.Team;
import dev.meshmanager.konnect.identity.Teams;
import dev.meshmanager.konnect.identity.User;
import dev.meshmanager.konnect.identity.Users;
import dev.meshmanager.konnect.inventory.Inventory;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import dev.meshmanager.konnect.zone.Zones;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

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
                .addFeature(MeshControlPlaneFeature.meshCreation(MeshControlPlaneFeature.Switch.off())));
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
        MeshControlPlane replaced = all.replace(created.id(), b -> b.name("replaced"));

        assertThat(List.of(created, read, changed, replaced))
                .allSatisfy(one -> assertThat(one.id()).isEqualTo(created.id()));
        if (keepsState()) {
            assertThat(read).isEqualTo(created);
            assertThat(changed.name()).isEqualTo("contract");
            assertThat(changed.labels()).containsExactly(Map.entry("team", "mesh"));
            assertThat(replaced.name()).isEqualTo("replaced");
            assertThat(replaced.description()).isEmpty();
            assertThat(replaced.labels()).isEmpty();
        }
    }

    @Test
    void listsControlPlanesPageAfterPageAndEnds() {
        for (int i = 0; i < 3; i++) {
            create("list-" + i);
        }

        List<MeshControlPlane> all = konnect().meshControlPlanes().list().toList();
        List<MeshControlPlane> found =
                konnect().meshControlPlanes().list(Filter.eq("name", "list-1")).toList();

        assertThat(all).extracting(MeshControlPlane::id).containsAll(controlPlanes);
        if (keepsState()) {
            assertThat(found).extracting(MeshControlPlane::id).contains(controlPlanes.get(1));
        }
    }

    @Test
    void filtersByLabel() {
        MeshControlPlane labelled = create("labelled");

        List<MeshControlPlane> found = konnect()
                .meshControlPlanes()
                .list(Filter.label("env", "test").and(Filter.contains("name", "label")))
                .toList();

        assertThat(found).extracting(MeshControlPlane::id).contains(labelled.id());
    }

    @Test
    void scansWhetherAControlPlaneIsReady() {
        ReadinessReports reports =
                konnect().meshControlPlanes().readinessReports(create("ready").id());
        ReadinessReport report = reports.scan();

        assertThat(reports.get(report.id()).id()).isEqualTo(report.id());
        assertThat(reports.list().toList()).extracting(ReadinessReport::id).contains(report.id());
    }

    @Test
    void runsAccountsWithRolesAndTokens() {
        SystemAccounts all = konnect().identity().systemAccounts();
        SystemAccount account =
                all.create(a -> a.name("contract-" + System.nanoTime()).description("made by a test"));
        accounts.add(account.id());
        AssignedRole role = all.roles(account.id()).assign(RoleAssignment.mesh(MeshRole.CONNECTOR, UNKNOWN, Region.US));
        AccessTokens tokens = all.tokens(account.id());
        IssuedToken token = tokens.create(t -> t.name("contract").expiresAt(Instant.parse("2027-01-01T00:00:00Z")));
        List<AssignedRole> roles =
                all.roles(account.id()).list(Filter.eq("entity_id", UNKNOWN)).toList();
        List<AccessToken> listed = tokens.list().toList();
        AccessToken renamed = tokens.update(token.token().id(), t -> t.name("renamed"));
        all.roles(account.id()).get(role.id());
        all.roles(account.id()).revoke(role.id());
        tokens.get(token.token().id());
        tokens.delete(token.token().id());
        all.update(account.id(), a -> a.name("contract-" + System.nanoTime()).description("changed by a test"));
        List<SystemAccount> found =
                all.list(Filter.contains("description", "by a test")).toList();
        all.teams(account.id()).toList();

        assertThat(token.secret().reveal()).startsWith("spat_");
        assertThat(token.toString()).doesNotContain(token.secret().reveal());
        assertThat(found).isNotEmpty();
        if (keepsState()) {
            assertThat(roles).containsExactly(role);
            assertThat(listed)
                    .extracting(AccessToken::id)
                    .containsExactly(token.token().id());
            assertThat(renamed.name()).contains("renamed");
            assertThat(all.roles(account.id()).list()).isEmpty();
            assertThat(all.findByName(found.get(0).name().orElseThrow()))
                    .map(SystemAccount::id)
                    .contains(found.get(0).id());
        }
    }

    @Test
    void runsTeams() {
        Teams teams = konnect().identity().teams();
        Team team = team(teams);
        SystemAccount account = konnect().identity().systemAccounts().create(a -> a.name(
                        "contract-" + System.nanoTime())
                .description("made by a test"));
        accounts.add(account.id());
        teams.systemAccounts(team.id()).add(account.id());
        AssignedRole role = teams.roles(team.id()).assign(RoleAssignment.mesh(MeshRole.VIEWER, UNKNOWN, Region.US));
        List<SystemAccount> members = teams.systemAccounts(team.id()).list().toList();
        teams.users(team.id()).list().toList();
        teams.roles(team.id()).list().toList();
        teams.roles(team.id()).revoke(role.id());
        teams.systemAccounts(team.id()).remove(account.id());
        Team changed = teams.update(team.id(), t -> t.name("contract").description("changed by a test"));
        List<Team> found = teams.list(Filter.contains("name", "contract")).toList();
        teams.delete(team.id());

        assertThat(changed.id()).isEqualTo(team.id());
        assertThat(found).extracting(Team::id).contains(team.id());
        if (keepsState()) {
            assertThat(members).extracting(SystemAccount::id).containsExactly(account.id());
        }
    }

    /** Konnect lets only some organizations have teams of their own. */
    private static Team team(Teams teams) {
        try {
            return teams.create(t -> t.name("contract").description("made by a test"));
        } catch (ForbiddenException e) {
            throw new TestAbortedException("the organization has no teams of its own", e);
        }
    }

    @Test
    void readsUsersWithTheirTeamsAndRoles() {
        Users users = konnect().identity().users();
        Optional<User> user = users.list().first();

        users.list(Filter.contains("email", "@")).toList();
        user.ifPresent(one -> {
            assertThat(users.get(one.id()).id()).isEqualTo(one.id());
            users.teams(one.id()).toList();
            users.roles(one.id()).list().toList();
        });
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
        CatalogServices catalog = konnect().catalog().services();
        CatalogService service =
                catalog.create(s -> s.name("contract-" + System.nanoTime()).displayName("Contract"));
        CatalogService read = catalog.get(service.id());
        CatalogService changed = catalog.update(
                service.id(),
                c -> c.description("changed").displayName("Changed").putLabel("env", "test"));
        Api api = konnect().apis().create(a -> a.name("contract-" + System.nanoTime()));
        ApiMapping link = catalog.apis(service.id()).create(api.id());
        List<ApiMapping> links = catalog.apis(service.id()).list().toList();
        catalog.apis(service.id()).delete(link.id());
        List<CatalogService> all = catalog.list().toList();
        catalog.list(Filter.contains("name", "contract")).toList();
        catalog.resources(service.id()).toList();
        konnect().catalog().resourceMappings().list().toList();
        konnect().apis().delete(api.id());
        catalog.delete(service.id());

        assertThat(List.of(service, read, changed))
                .allSatisfy(one -> assertThat(one.id()).isEqualTo(service.id()));
        assertThat(all).isNotEmpty();
        assertThat(links).isNotEmpty();
        if (keepsState()) {
            assertThat(changed.displayName()).contains("Changed");
            assertThat(links).containsExactly(link);
        }
    }

    @Test
    void mapsResourcesToServices() {
        // The file does not say how the size of these pages is written, so that a strict server refuses it.
        assumeThat(keepsState()).as("the server keeps state").isTrue();
        ServiceCatalog catalog = konnect().catalog();
        Optional<CatalogResource> resource = catalog.resources().meshServices().first();
        assumeThat(resource).as("a service of a mesh").isPresent();
        CatalogService service = catalog.services()
                .create(s -> s.name("contract-" + System.nanoTime()).displayName("Contract"));
        ResourceMapping mapping = catalog.resourceMappings().create(m -> m.service(service.id())
                .resource(resource.orElseThrow().id()));

        assertThat(catalog.services().resources(service.id()).toList()).containsExactly(resource.orElseThrow());
        catalog.resourceMappings().delete(mapping.id());
        assertThat(catalog.services().resources(service.id()).toList()).isEmpty();
        catalog.services().delete(service.id());
    }

    @Test
    void readsControlPlanesOfGateways() {
        GatewayControlPlanes gateways = konnect().gatewayControlPlanes();
        Optional<GatewayControlPlane> gateway = gateways.list().first();

        assertThat(gateways.ingressControllers().toList()).isNotNull();
        gateway.ifPresent(one -> assertThat(gateways.get(one.id()).id()).isEqualTo(one.id()));
    }

    @Test
    void makesProductsOfApis() {
        Apis apis = konnect().apis();
        Api api = apis.create(a -> a.name("contract-" + System.nanoTime()));
        ApiVersion version = apis.versions(api.id())
                .create(v -> v.version("1.0").content("openapi: 3.0.0\ninfo: {title: a, version: '1.0'}\npaths: {}\n"));
        ApiVersion read = apis.versions(api.id()).get(version.id());
        List<ApiVersion> versions = apis.versions(api.id()).list().toList();
        Api changed = apis.update(api.id(), c -> c.description("changed").putLabel("env", "test"));
        konnect().portals().list().first().ifPresent(portal -> {
            ApiPublications publications = apis.publications(api.id());
            ApiPublication publication = publications.apply(portal.id(), ApiVisibility.PRIVATE);
            assertThat(publications.get(portal.id()).visibility()).isEqualTo(publication.visibility());
            publications.delete(portal.id());
        });
        List<Api> found = apis.list(Filter.contains("name", "contract")).toList();
        apis.versions(api.id()).delete(version.id());
        apis.delete(api.id());

        assertThat(api.name()).isPresent();
        assertThat(versions).extracting(ApiVersion::id).contains(version.id());
        assertThat(found).extracting(Api::id).contains(api.id());
        if (keepsState()) {
            assertThat(read).isEqualTo(version);
            assertThat(changed.description()).contains("changed");
        }
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

    @Test
    void connectsAndDisconnectsAZone() {
        MeshControlPlane controlPlane = create("zones");
        Zones zones = konnect().zones(controlPlane);
        ZoneDeployment east = zones.connect(z -> z.name("east"));
        ZoneDeployment again = zones.connect(z -> z.name("east"));
        assumeThat(answers(konnect().kuma(controlPlane)))
                .as("a control plane is behind the server")
                .isTrue();
        boolean wasThere = zones.disconnect("east");

        assertThat(east.connection().token().reveal()).startsWith("spat_");
        assertThat(east.connection().controlPlaneId()).isEqualTo(controlPlane.id());
        if (keepsState()) {
            assertThat(again.connection().token())
                    .isNotEqualTo(east.connection().token());
            assertThat(wasThere).isTrue();
        }
    }

    @Test
    void readsEverythingInOnePlace() {
        MeshControlPlane controlPlane = create("inventory");
        assumeThat(answers(konnect().kuma(controlPlane)))
                .as("a control plane is behind the server")
                .isTrue();
        Inventory inventory = konnect().inventory();

        assertThat(inventory.problems()).isEmpty();
        assertThat(inventory.meshControlPlanes())
                .extracting(one -> one.controlPlane().id())
                .contains(controlPlane.id());
    }

    private static boolean answers(KumaClient kuma) {
        try {
            return !kuma.serverInfo().product().isEmpty();
        } catch (NotFoundException e) {
            return false;
        }
    }
}
