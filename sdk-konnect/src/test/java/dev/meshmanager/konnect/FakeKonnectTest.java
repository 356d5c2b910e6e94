package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.error.ConflictException;
import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.error.UnauthorizedException;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.controlplane.MeshControlPlaneFeature;
import dev.meshmanager.konnect.controlplane.ReadinessReport;
import dev.meshmanager.konnect.controlplane.ReadinessReports;
import dev.meshmanager.konnect.identity.MeshRole;
import dev.meshmanager.konnect.identity.RoleAssignment;
import dev.meshmanager.konnect.identity.SystemAccounts;
import dev.meshmanager.konnect.identity.Team;
import dev.meshmanager.konnect.kind.Access;
import dev.meshmanager.konnect.kind.AccessAudit;
import dev.meshmanager.konnect.testing.FakeKonnect;
import dev.meshmanager.konnect.testing.FakeKonnectExtension;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import dev.meshmanager.konnect.zone.ZoneState;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.zone.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeKonnectTest {
    @RegisterExtension
    final FakeKonnectExtension extension = FakeKonnectExtension.create();

    private static KonnectClient with(FakeKonnect server, Token token) {
        return KonnectClient.builder()
                .url(server.url())
                .token(token.reveal())
                .retries(RetryPolicy.NONE)
                .build();
    }

    private static Token tokenWith(KonnectClient konnect, MeshRole role, String controlPlane) {
        SystemAccounts accounts = konnect.identity().systemAccounts();
        String account = accounts.create(a -> a.name("of-" + role)).id();
        accounts.roles(account).assign(RoleAssignment.mesh(role, controlPlane, Region.US));
        return accounts.tokens(account)
                .create(t -> t.name("t").expiresAt(Instant.parse("2027-01-01T00:00:00Z")))
                .secret();
    }

    @Test
    void readsListsOfManyPages(KonnectClient konnect) {
        for (int i = 0; i < 120; i++) {
            String name = "cp-" + i;
            konnect.identity().systemAccounts().create(a -> a.name(name));
        }

        assertThat(konnect.identity().systemAccounts().list().toList()).hasSize(120);
        assertThat(konnect.identity().systemAccounts().list().total()).hasValue(120);
    }

    @Test
    void letsInWhoHasARole(FakeKonnect server, KonnectClient konnect) {
        MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod"));
        try (KonnectClient viewer = with(server, tokenWith(konnect, MeshRole.VIEWER, prod.id()));
                KonnectClient admin = with(server, tokenWith(konnect, MeshRole.ADMIN, prod.id()));
                KonnectClient stranger = with(server, Token.of("kpat_stranger"))) {
            admin.kuma(prod).apply(Mesh.builder().name("default").build());

            assertThat(viewer.kuma(prod).resources(Mesh.TYPE).list()).hasSize(1);
            assertThatThrownBy(() ->
                            viewer.kuma(prod).apply(Mesh.builder().name("other").build()))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> viewer.identity().users().list().toList()).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> stranger.meshControlPlanes().list().toList())
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("konnect:trace:");
        }
    }

    @Test
    void rolesOfTeamsCountForTheirAccounts(FakeKonnect server, KonnectClient konnect) {
        MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod"));
        Token token = tokenWith(konnect, MeshRole.CONNECTOR, prod.id());
        String account = konnect.identity()
                .systemAccounts()
                .findByName("of-Connector")
                .orElseThrow()
                .id();
        String team = konnect.identity().teams().create(t -> t.name("platform")).id();
        konnect.identity().teams().systemAccounts(team).add(account);
        konnect.identity().teams().roles(team).assign(RoleAssignment.mesh(MeshRole.VIEWER, prod.id(), Region.US));

        try (KonnectClient member = with(server, token)) {
            assertThat(member.meshControlPlanes().get(prod.id())).isEqualTo(prod);
        }
        assertThat(konnect.identity().systemAccounts().teams(account))
                .extracting(Team::id)
                .containsExactly(team);
    }

    @Test
    void refusesWhatTheSpecificationRefuses(KonnectClient konnect) {
        assertThatThrownBy(() -> konnect.meshControlPlanes().create(b -> b.name("-x")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("name: must start with a letter");
        assertThatThrownBy(() -> konnect.meshControlPlanes().create(b -> b.name("x".repeat(101))))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> assertThat(
                                refusal.problem().violations().get(0).maximum())
                        .hasValue(100L));
    }

    @Test
    void waitsForZonesThatAreStillOnline(FakeKonnect server) throws InterruptedException {
        List<Long> told = new ArrayList<>();
        Zone east = Zone.of("east");
        MeshControlPlane prod = server.client().meshControlPlanes().create(b -> b.name("prod"));
        server.controlPlane(prod.id()).connect(east);
        try (KonnectClient konnect = KonnectClient.builder()
                .url(server.url())
                .token(server.token().reveal())
                .sleeper(duration -> server.controlPlane(prod.id()).disconnect(east))
                .build()) {
            assertThatThrownBy(() -> konnect.meshControlPlanes().delete(prod.id()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("still online");
            konnect.meshControlPlanes().delete(prod.id(), Duration.ofMinutes(1), progress -> told.add(progress.done()));
        }

        assertThat(told).hasSize(1);
        assertThat(server.client().meshControlPlanes().list()).isEmpty();
    }

    @Test
    void connectsAZoneAndTakesItBackWhenAStepFails(FakeKonnect server, KonnectClient konnect) {
        MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod"));
        server.failNext("POST", "/access-tokens", 403);

        assertThatThrownBy(() -> konnect.zones(prod).connect(z -> z.name("east")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(konnect.identity().systemAccounts().list()).isEmpty();

        ZoneDeployment east = konnect.zones(prod).connect(z -> z.name("east"));
        ZoneDeployment again = konnect.zones(prod).connect(z -> z.name("east"));

        assertThat(konnect.identity().systemAccounts().list()).hasSize(1);
        assertThat(again.connection().token()).isNotEqualTo(east.connection().token());
        server.controlPlane(prod.id()).connect(Zone.of("east"));
        assertThat(konnect.zones(prod).state("east")).isEqualTo(ZoneState.ONLINE);
        server.controlPlane(prod.id()).disconnect(Zone.of("east"));
        assertThat(konnect.zones(prod.id()).disconnect("east")).isTrue();
        assertThat(konnect.identity().systemAccounts().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /system-accounts",
        "POST, /system-accounts",
        "GET, /assigned-roles",
        "POST, /assigned-roles",
        "POST, /access-tokens"
    })
    void leavesNothingOfAZoneWhicheverCallFails(String method, String path, FakeKonnect server, KonnectClient konnect) {
        MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod"));
        server.failNext(method, path, 403);

        assertThatThrownBy(() -> konnect.zones(prod).connect(z -> z.name("east")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(konnect.identity().systemAccounts().list()).isEmpty();
        assertThat(konnect.zones(prod).connect(z -> z.name("east")).commands()).isNotEmpty();
    }

    @Test
    void scansOnceAtATime(KonnectClient konnect) {
        MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod"));
        ReadinessReports reports = konnect.meshControlPlanes().readinessReports(prod.id());
        ReadinessReport report = reports.scan();

        assertThat(reports.get(report.id()).state()).contains("running");
        assertThat(reports.list()).hasSize(1);
        assertThatThrownBy(reports::scan).isInstanceOf(ConflictException.class);
    }

    @Test
    void makesTheFirstMeshOnlyWhenAsked(FakeKonnect server, KonnectClient konnect) {
        MeshControlPlane without = konnect.meshControlPlanes().create(b -> b.name("without"));
        MeshControlPlane with = konnect.meshControlPlanes().create(b -> b.name("with")
                .addFeature(MeshControlPlaneFeature.meshCreation(MeshControlPlaneFeature.Switch.on())));

        assertThat(server.controlPlane(without.id()).resources(Mesh.TYPE).list())
                .isEmpty();
        assertThat(server.controlPlane(with.id()).resources(Mesh.TYPE).list()).hasSize(1);
    }

    @Test
    void takesTokenAndRegionFromTheEnvironmentWhenAsked() {
        try (KonnectClient konnect = KonnectClient.builder()
                .from(Map.of("KONNECT_TOKEN", "kpat_x", "KONNECT_REGION", "eu"))
                .build()) {
            assertThat(konnect.region()).isEqualTo(Region.EU);
            assertThat(konnect.toString()).doesNotContain("kpat_x");
        }
        assertThatThrownBy(() -> Region.of("evil.example/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachApiMayHaveAnAddressOfItsOwn(FakeKonnect server) {
        try (KonnectClient konnect = KonnectClient.builder()
                .url("http://127.0.0.1:1")
                .url(KonnectApi.IDENTITY, server.url())
                .token(server.token().reveal())
                .retries(RetryPolicy.NONE)
                .build()) {
            assertThat(konnect.identity().users().list()).isEmpty();
            assertThatThrownBy(() -> konnect.catalog().services().list().toList())
                    .isInstanceOf(TransportException.class);
        }
    }

    @Test
    void auditsWhatItIsTold(FakeKonnect server, KonnectClient konnect) {
        MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod"));
        AccessAudit audit = AccessAudit.builder()
                .name("all")
                .addRule(r -> r.addType(Mesh.TYPE).accessAll(true))
                .addRule(r -> r.addType("MeshTimeout").mesh("default").addAccess(Access.DELETE))
                .build();

        konnect.kuma(prod).apply(audit);

        assertThat(konnect.kuma(prod).resources(AccessAudit.TYPE).get("all").rules())
                .isEqualTo(audit.rules());
    }
}
