package dev.meshmanager.konnect.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.kind.AccessRole;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.konnect.migration.PlannedChange.Action;
import dev.meshmanager.konnect.testing.FakeKonnect;
import dev.meshmanager.konnect.zone.ZoneDeploymentSpec;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationTest {
    private final FakeControlPlane zone = FakeControlPlane.standalone("east");
    private final FakeControlPlane konnect =
            FakeControlPlane.builder().types(KongMeshKinds.ALL).start();

    @AfterEach
    void letGo() {
        zone.close();
        konnect.close();
    }

    private void fill() {
        zone.client()
                .apply(Mesh.builder().name("default").mtls(Mtls.builtin("ca-1")).build());
        zone.client()
                .apply(MeshTimeout.builder()
                        .mesh("default")
                        .name("web")
                        .putLabel("team", "a")
                        .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.mesh())
                                .conf(c -> c.connectionTimeout(Duration.ofSeconds(5)))))
                        .build());
        zone.client().apply(GlobalSecret.of("envoy-admin-ca", "own"));
        zone.client().apply(GlobalSecret.of("user-token-signing-key-1", "key"));
        zone.client().apply(GlobalSecret.of("other", "x"));
        zone.withYaml("""
                type: Dataplane
                mesh: default
                name: web-1
                networking: {address: 192.0.2.1, inbound: [{port: 80, tags: {kuma.io/service: web}}]}
                """);
    }

    @Test
    void showsItsPlanAndItsResultAsTables() {
        fill();
        Migration migration = Migration.plan(zone.client(), konnect.client(), ExportProfile.FEDERATION);
        assertThat(migration.toTable().rows()).hasSize(migration.changes().size());
        assertThat(migration.toHtml()).contains("<th scope=\"row\">CREATE</th><td>Mesh</td>");
        konnect.failNext(500);
        assertThat(migration.apply().toTable().rows())
                .anyMatch(row -> row.get(0).equals("refused") && row.get(4).contains("500"))
                .anyMatch(row -> row.get(0).equals("done"));
    }

    @Test
    void aPlanForAnotherVersionSaysWhatIsLostAndStops() {
        fill();
        zone.withYaml("""
                type: TrafficPermission
                mesh: default
                name: all
                sources: [{match: {kuma.io/service: '*'}}]
                destinations: [{match: {kuma.io/service: '*'}}]
                """);
        zone.client()
                .apply(MeshTimeout.builder()
                        .mesh("default")
                        .name("subset")
                        .spec(s -> s.targetRef(TargetRef.meshSubset(Map.of("team", "a")))
                                .addTo(t -> t.targetRef(TargetRef.mesh())
                                        .conf(c -> c.connectionTimeout(Duration.ofSeconds(5)))))
                        .build());
        konnect.answer("/", "{\"product\":\"Kuma\",\"version\":\"3.0.0-preview\"}");
        Migration migration = Migration.plan(zone.client(), konnect.client(), ExportProfile.ALL);
        assertThat(migration.losses())
                .extracting(MigrationLoss::toString)
                .anyMatch(loss -> loss.startsWith("DROPPED Mesh default: mtls"))
                .anyMatch(loss -> loss.startsWith("REFUSED MeshTimeout default/subset: spec.targetRef.kind"));
        assertThat(migration.describe()).contains("DROPPED Mesh default: mtls");
        assertThatThrownBy(migration::apply)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acceptLosses()");
        assertThat(konnect.resources(Mesh.TYPE).find("default").flatMap(Mesh::mtls))
                .isEmpty();
        assertThat(migration.acceptLosses().apply().done()).isNotEmpty();
    }

    @Test
    void aRemovedKindIsALoss() {
        fill();
        zone.withYaml("""
                type: TrafficPermission
                mesh: default
                name: all
                sources: [{match: {kuma.io/service: '*'}}]
                destinations: [{match: {kuma.io/service: '*'}}]
                """);
        PlannedChange skipped = new PlannedChange(
                Action.SKIP, TrafficPermission.TYPE.name(), Optional.of("default"), "all", "not there");
        TrafficPermission permission = zone.resources(TrafficPermission.TYPE).get("default", "all");
        VersionChange versions = new VersionChange(KumaVersion.V2_14, KumaVersion.V3_0);
        assertThat(versions.losses(skipped, permission, Optional.of(TrafficPermission.TYPE)))
                .extracting(MigrationLoss::kind)
                .containsExactly(MigrationLoss.Kind.REMOVED_KIND);
    }

    @Test
    void nothingIsLostBetweenVersionsOfOneLine() {
        fill();
        konnect.answer("/", "{\"product\":\"Kuma\",\"version\":\"2.14.9\"}");
        assertThat(Migration.plan(zone.client(), konnect.client(), ExportProfile.ALL)
                        .losses())
                .isEmpty();
    }

    @Test
    void federationMovesMeshesWithTheirAuthorities() {
        fill();

        Migration migration = Migration.plan(zone.client(), konnect.client(), ExportProfile.FEDERATION);

        assertThat(migration.changes())
                .extracting(PlannedChange::toString)
                .containsExactly(
                        "CREATE Mesh default",
                        "CREATE Secret default/dataplane-token-signing-key-default-1",
                        "CREATE Secret default/default.ca-builtin-cert-ca-1",
                        "CREATE Secret default/default.ca-builtin-key-ca-1",
                        "SKIP GlobalSecret envoy-admin-ca (each control plane has its own)",
                        "CREATE GlobalSecret other",
                        "CREATE GlobalSecret user-token-signing-key-1");
        assertThat(migration.apply().isComplete()).isTrue();
        Mesh mesh = konnect.resources(Mesh.TYPE).get("default");
        assertThat(mesh.mtls().orElseThrow().backends()).first().isInstanceOf(CertificateAuthority.Provided.class);
        assertThat(mesh.mtls().orElseThrow().skipValidation()).contains(true);
        assertThat(konnect.resources(MeshTimeout.TYPE).list()).isEmpty();
        assertThat(konnect.resources(Secret.TYPE)
                        .get("default", "default.ca-builtin-key-ca-1")
                        .data())
                .isEqualTo(zone.resources(Secret.TYPE)
                        .get("default", "default.ca-builtin-key-ca-1")
                        .data());
    }

    @Test
    void withPoliciesMovesWhatTheUserHasWritten() {
        fill();

        Migration.plan(zone.client(), konnect.client(), ExportProfile.FEDERATION_WITH_POLICIES)
                .apply();

        MeshTimeout moved = konnect.resources(MeshTimeout.TYPE).get("default", "web");
        assertThat(moved.labels()).containsEntry("team", "a").doesNotContainKeys("kuma.io/zone", "kuma.io/origin");
        assertThat(moved.spec())
                .isEqualTo(
                        zone.resources(MeshTimeout.TYPE).get("default", "web").spec());
    }

    @ParameterizedTest
    @EnumSource(names = {"FEDERATION", "FEDERATION_WITH_POLICIES"})
    void aSecondPlanKeepsEverything(ExportProfile profile) {
        fill();
        Migration.plan(zone.client(), konnect.client(), profile).apply();

        Migration again = Migration.plan(zone.client(), konnect.client(), profile);

        assertThat(again.resources()).isEmpty();
        assertThat(again.changes(Action.KEEP)).hasSizeGreaterThan(5);
    }

    @Test
    void updatesWhatSaysSomethingElse() {
        fill();
        Migration.plan(zone.client(), konnect.client(), ExportProfile.FEDERATION)
                .apply();
        konnect.client().apply(GlobalSecret.of("other", "y"));

        Migration again = Migration.plan(zone.client(), konnect.client(), ExportProfile.FEDERATION);

        assertThat(again.resources()).extracting(Resource::name).containsExactly("other");
        assertThat(again.changes(Action.UPDATE)).hasSize(1);
        assertThat(again.describe()).contains("UPDATE GlobalSecret other (the target has a different resource)");
    }

    @Test
    void reportsWhatIsRefusedAndGoesOn() {
        fill();
        List<Long> progress = new ArrayList<>();

        MigrationResult result = Migration.plan(zone.client(), konnect.client(), ExportProfile.ALL)
                .apply(p -> progress.add(p.done()));

        assertThat(result.isComplete()).isFalse();
        assertThat(result.failures())
                .extracting(failure -> failure.change().kind())
                .containsExactly("Dataplane");
        assertThat(result.failures().get(0).cause().status()).isEqualTo(405);
        assertThat(progress).hasSize(result.done().size() + 1).isSorted();
        assertThat(konnect.resources(MeshTimeout.TYPE).find("default", "web")).isPresent();
    }

    @Test
    void givesAZoneOnItsWayToKonnectItsNewFiles() {
        fill();
        try (FakeKonnect server = FakeKonnect.start()) {
            KonnectClient client = server.client();
            MeshControlPlane prod = client.meshControlPlanes().create(b -> b.name("prod"));
            Migration migration =
                    Migration.plan(zone.client(), client, prod, ExportProfile.FEDERATION, z -> z.ingress(true));
            List<Long> progress = new ArrayList<>();

            MigrationResult result = migration.apply(p -> progress.add(p.done()));
            MigrationResult again = Migration.plan(zone.client(), client, prod, ExportProfile.FEDERATION)
                    .apply();

            assertThat(migration.describe()).endsWith("CONNECT zone east\n");
            assertThat(progress).hasSize(result.done().size() + 1).isSorted();
            assertThat(result.deployments()).singleElement().satisfies(deployment -> {
                assertThat(deployment.zone()).hasToString("east (UNIVERSAL)");
                assertThat(deployment.zone().hasIngress()).isTrue();
                assertThat(deployment.connection().controlPlaneId()).isEqualTo(prod.id());
            });
            assertThat(again.done()).isEmpty();
            assertThat(again.deployments()).hasSize(1);
            assertThat(client.identity().systemAccounts().list()).hasSize(1);
        }
    }

    @Test
    void givesAllZonesOfAGlobalControlPlaneTheirNewFiles() {
        try (FakeKonnect server = FakeKonnect.start();
                FakeControlPlane global = FakeControlPlane.global()) {
            global.client().apply(Zone.of("east"));
            global.client().apply(Zone.of("west"));
            global.withYaml("""
                    type: ZoneEgress
                    name: egress
                    zone: west
                    networking: {address: 192.0.2.1, port: 10002}
                    """);
            MeshControlPlane prod = server.client().meshControlPlanes().create(b -> b.name("prod"));
            Migration migration = Migration.plan(
                    global.client(),
                    server.client(),
                    prod,
                    ExportProfile.FEDERATION_WITH_POLICIES,
                    ZoneDeploymentSpec.Builder::kubernetes);

            assertThat(migration.zones()).containsExactly("east", "west");
            assertThat(migration.apply().deployments())
                    .extracting(deployment ->
                            deployment.zone() + " " + deployment.zone().hasEgress())
                    .containsExactly("east (KUBERNETES) false", "west (KUBERNETES) true");
        }
    }

    @Test
    void keepsZonesWhereTheyAreUntilEverythingIsThere() {
        fill();
        try (FakeKonnect server = FakeKonnect.start()) {
            MeshControlPlane prod = server.client().meshControlPlanes().create(b -> b.name("prod"));

            MigrationResult result = Migration.plan(zone.client(), server.client(), prod, ExportProfile.ALL)
                    .apply();

            assertThat(result.failures()).isNotEmpty();
            assertThat(result.deployments()).isEmpty();
            assertThat(server.client().identity().systemAccounts().list()).isEmpty();
        }
    }

    @Test
    void leavesWhatZonesBringToAGlobalControlPlane() {
        try (FakeControlPlane global = FakeControlPlane.global()) {
            global.client()
                    .apply(Mesh.builder()
                            .name("default")
                            .addSkipCreatingInitialPolicy("*")
                            .build());
            global.withYaml("""
                    type: MeshTimeout
                    mesh: default
                    name: from-east
                    labels: {kuma.io/origin: zone, kuma.io/zone: east}
                    spec: {targetRef: {kind: Mesh}, to: [{targetRef: {kind: Mesh}, default: {idleTimeout: 1s}}]}
                    """);

            Migration migration =
                    Migration.plan(global.client(), konnect.client(), ExportProfile.FEDERATION_WITH_POLICIES);

            assertThat(migration.changes(Action.SKIP))
                    .extracting(PlannedChange::toString)
                    .containsExactly("SKIP MeshTimeout default/from-east (its zone synchronizes it)");
        }
    }

    @Test
    void saysWhatTheOtherControlPlaneHasNoKindFor() {
        konnect.client().apply(AccessRole.builder().name("admin").build());
        try (FakeControlPlane bare = FakeControlPlane.global()) {
            Migration migration =
                    Migration.plan(konnect.client(), bare.client(), ExportProfile.FEDERATION_WITH_POLICIES);

            assertThat(migration.changes())
                    .extracting(PlannedChange::toString)
                    .containsExactly("SKIP AccessRole admin (the target does not support this kind)");
            assertThat(migration).hasToString("Migration(CREATE 0 UPDATE 0 KEEP 0 SKIP 1)");
        }
    }
}
