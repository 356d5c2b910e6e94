package dev.meshmanager.kuma.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.CertificateAuthority.Mode;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.rollout.StageResult.Outcome;
import dev.meshmanager.kuma.service.HostnameGenerator;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is particular to each kind of rollout. */
class RolloutsTest {
    @Test
    void progressiveMtlsEndsStrict() {
        try (World world = Scenario.PROGRESSIVE_MTLS.world()) {
            Scenario.PROGRESSIVE_MTLS.rollout(world).run(world.kuma, world.options());

            assertThat(Scenario.mode(world)).isEqualTo(Optional.of(Mode.STRICT));
        }
    }

    @Test
    void progressiveMtlsTellsWhichPermissionsBeginToHaveAnEffect() {
        try (World world = Scenario.PROGRESSIVE_MTLS.world()) {
            world.controlPlane.with(
                    Permissions.allowAll("default").toBuilder().name("mine").build());

            Rollout rollout = Scenario.PROGRESSIVE_MTLS.rollout(world);

            assertThat(rollout.stages()).hasSize(2);
            assertThat(rollout.notes())
                    .singleElement()
                    .asString()
                    .startsWith("MeshTrafficPermission mine has an effect");
        }
    }

    @Test
    void permissionsThatWouldEndConnectionsAreProblemsOfTheFirstStageOnly() {
        try (World world = Scenario.PROGRESSIVE_MTLS.world()) {
            world.controlPlane.with(MeshTrafficPermission.builder()
                    .mesh("default")
                    .name("none")
                    .spec(s -> s.targetRef(TargetRef.mesh())
                            .addFrom(from -> from.targetRef(TargetRef.mesh()).conf(MeshTrafficPermission.Conf.deny())))
                    .build());

            assertThat(Scenario.PROGRESSIVE_MTLS.rollout(world).problems())
                    .singleElement()
                    .asString()
                    .startsWith("\"Accept mTLS and plain text\" would end 2 connections: ");
        }
    }

    @Test
    void rotationKeepsTheModeAndTurnsMtlsOffInBetween() {
        try (World world = Scenario.AUTHORITY_ROTATION.world()) {
            Rollout rollout = Scenario.AUTHORITY_ROTATION.rollout(world);
            assertThat(rollout.stages())
                    .extracting(RolloutStage::title)
                    .containsExactly(
                            "Accept mTLS and plain text",
                            "Turn mTLS off",
                            "Turn mTLS on with ca-2, and accept plain text too",
                            "Accept only mTLS");

            rollout.run(world.kuma, world.options());

            assertThat(world.mesh().enabledAuthority().flatMap(CertificateAuthority::name))
                    .contains("ca-2");
            assertThat(Scenario.mode(world)).isEqualTo(Optional.of(Mode.STRICT));
        }
    }

    @Test
    void rotationNeedsAnotherNameAndAnAuthority() {
        try (World world = Scenario.AUTHORITY_ROTATION.world();
                World plain = Scenario.PROGRESSIVE_MTLS.world()) {
            CertificateAuthority same = CertificateAuthority.builtin("ca-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AuthorityRotation.of(world.kuma, "default", same))
                    .withMessageContaining("another name");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AuthorityRotation.of(plain.kuma, "default", same))
                    .withMessageContaining("no mTLS");
        }
    }

    @Test
    void rotationOfAnIdentityDeletesTheOldOneAndItsTrustLast() {
        try (World world = Scenario.IDENTITY_ROTATION.world()) {
            Rollout rollout = Scenario.IDENTITY_ROTATION.rollout(world);
            assertThat(rollout.stages().get(2).plan().changes()).hasSize(2);

            rollout.run(world.kuma, world.options());

            assertThat(world.controlPlane.resources(MeshIdentity.TYPE).list("default"))
                    .extracting(Resource::name)
                    .containsExactly("new");
            assertThat(world.controlPlane.resources(MeshTrust.TYPE).list("default"))
                    .extracting(Resource::name)
                    .containsExactly("new");
        }
    }

    @Test
    void theNewIdentityHasToTakePrecedence() {
        try (World world = Scenario.IDENTITY_ROTATION.world()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AuthorityRotation.ofIdentity(world.kuma, "old", Scenario.identity("zz")))
                    .withMessageContaining("precedence");
            MeshIdentity narrow = Scenario.identity("zz").toBuilder()
                    .spec(Scenario.identity("zz").spec().toBuilder()
                            .selector(MeshIdentity.Selector.labels(Map.of("app", "web")))
                            .build())
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AuthorityRotation.ofIdentity(world.kuma, "old", narrow))
                    .withMessageContaining("does not select all");
        }
    }

    @Test
    void migrationToIdentityPermitsBothAndEndsWithoutMtlsOfTheMesh() {
        try (World world = Scenario.IDENTITY_MIGRATION.world()) {
            Scenario.IDENTITY_MIGRATION.rollout(world).run(world.kuma, world.options());

            assertThat(world.mesh().mtls()).isEmpty();
            assertThat(world.controlPlane.resources(MeshTLS.TYPE).list("default"))
                    .isEmpty();
            MeshTrafficPermission permission = world.controlPlane
                    .resources(MeshTrafficPermission.TYPE)
                    .find("default", "web-to-db")
                    .orElseThrow();
            assertThat(permission.spec().from()).isEmpty();
            assertThat(permission.spec().rules())
                    .containsExactly(MeshTrafficPermission.Rule.allow(Match.spiffeId("spiffe://default/web")));
        }
    }

    @Test
    void permissionsThatHaveNoSpiffeIdsAreProblemsOfTheMigration() {
        try (World world = Scenario.IDENTITY_MIGRATION.world()) {
            world.controlPlane.with(MeshTrafficPermission.builder()
                    .mesh("default")
                    .name("by-version")
                    .spec(s -> s.targetRef(TargetRef.mesh())
                            .addFrom(from -> from.targetRef(TargetRef.meshSubset(Map.of("version", "v1")))
                                    .conf(MeshTrafficPermission.Conf.allow())))
                    .build());

            assertThat(Scenario.IDENTITY_MIGRATION.rollout(world).problems())
                    .contains("MeshTrafficPermission default/by-version cannot be written with SPIFFE IDs: MeshSubset"
                            + " with tags has no SPIFFE ID");
        }
    }

    @Test
    void permissionsOfBothAllowTheTrustDomainOfTheMeshToo() {
        MeshTrafficPermission permission = Permissions.allowAll(Scenario.identity("identity"));

        assertThat(permission.spec().rules())
                .containsExactly(MeshTrafficPermission.Rule.allow(Match.spiffeIdPrefix("spiffe://default.")));
        assertThat(Permissions.ofBoth(permission).spec().rules())
                .containsExactly(MeshTrafficPermission.Rule.allow(Match.spiffeIdPrefix("spiffe://default")));
    }

    @Test
    void meshServicesListsWhatDependsOnTagsAndWhichHostnamesChange() {
        try (World world = Scenario.MESH_SERVICES.world()) {
            world.controlPlane.with(
                    MeshTimeout.builder()
                            .mesh("default")
                            .name("to-db")
                            .spec(s -> s.targetRef(TargetRef.mesh())
                                    .addTo(to -> to.targetRef(TargetRef.meshService("db"))
                                            .conf(c -> c.idleTimeout(Duration.ofSeconds(1)))))
                            .build(),
                    HostnameGenerator.builder()
                            .name("local")
                            .spec(s -> s.selector(HostnameGenerator.Selector.meshService(Map.of()))
                                    .template("{{ .DisplayName }}.svc.mesh.local"))
                            .build());

            Rollout rollout = Scenario.MESH_SERVICES.rollout(world);

            assertThat(rollout.notes())
                    .contains("MeshTimeout to-db depends on kuma.io/service: it names db")
                    .anyMatch(note -> note.startsWith("hostname web.mesh:80 is replaced by")
                            && note.endsWith("{{ .DisplayName }}.svc.mesh.local"));
            rollout.run(world.kuma, world.options());
            assertThat(world.mesh().meshServices().flatMap(Mesh.MeshServices::mode))
                    .contains(Mesh.Mode.EXCLUSIVE);
        }
    }

    @Test
    void aCanaryWithErrorsGoesBackToTheFirstWeights() {
        try (World world = Scenario.CANARY.world()) {
            Rollout rollout = Scenario.CANARY.rollout(world);
            world.fail(true);

            RolloutResult result = rollout.run(world.kuma, world.options());

            assertThat(result.stages())
                    .extracting(StageResult::outcome)
                    .containsExactly(Outcome.FAILED, Outcome.NOT_STARTED, Outcome.NOT_STARTED);
            assertThat(result.toString()).contains(" errors of ").contains("return to the first state: 1 of 1");
            assertThat(Scenario.weight(world)).isZero();
            world.fail(false);
            assertThat(rollout.run(world.kuma, world.options()).isComplete()).isTrue();
            assertThat(Scenario.weight(world)).isEqualTo(100);
        }
    }

    @Test
    void aCanaryWhoseStatisticsCannotBeReadGoesBack() {
        try (World world = Scenario.CANARY.world()) {
            Rollout rollout = Scenario.CANARY.rollout(world);
            world.hideStatisticsOf("db-1");

            RolloutResult result = rollout.run(world.kuma, world.options());

            assertThat(result.toString())
                    .contains("statistics cannot be read: GET /meshes/default/dataplanes/db-1/stats");
            assertThat(result.returned()).isPresent();
            assertThat(Scenario.weight(world)).isZero();
        }
    }

    @Test
    void aCanaryGoesBackIfTheConditionOfTheCallerIsNotMet() {
        try (World world = Scenario.CANARY.world()) {
            RolloutResult result = Scenario.CANARY
                    .rollout(world)
                    .run(world.kuma, world.options().guard(stats -> Scenario.weight(world) < 50));

            assertThat(result.stages())
                    .extracting(StageResult::outcome)
                    .containsExactly(Outcome.DONE, Outcome.FAILED, Outcome.NOT_STARTED);
            assertThat(Scenario.weight(world)).isZero();
        }
    }

    @Test
    void theOtherBackendsShareTheRestAsBefore() {
        MeshTCPRoute route = MeshTCPRoute.builder()
                .mesh("default")
                .name("db")
                .spec(s -> s.addTo(MeshTCPRoute.To.of(
                        TargetRef.meshService("db"),
                        BackendRef.meshService("v1", 80).weighted(30),
                        BackendRef.meshService("v2", 80).weighted(10),
                        BackendRef.meshService("v3", 80).weighted(0))))
                .build();

        MeshTCPRoute weighted = (MeshTCPRoute) RouteWeights.of(route, "v3", 20);

        assertThat(weighted.spec()
                        .to()
                        .get(0)
                        .rules()
                        .get(0)
                        .conf()
                        .orElseThrow()
                        .backendRefs())
                .extracting(ref -> ref.weight().orElseThrow())
                .containsExactly(6000L, 2000L, 2000L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteWeights.of(route, "v4", 20))
                .withMessageEndingWith("has no rule with v4 beside another backend, only with v1, v2, v3");
    }

    @Test
    void aProxyThatNoInsightHasWaitsForItsMeshService() {
        try (World world = Scenario.MESH_SERVICES.world()) {
            world.controlPlane.with(Dataplane.builder()
                    .mesh("default")
                    .name("new-1")
                    .networking(n ->
                            n.address("10.0.0.9").addInbound(i -> i.port(80).tags(Map.of("kuma.io/service", "new"))))
                    .build());

            world.controlPlane.answer(
                    "/meshes/default/" + ServiceInsight.TYPE.path(), "{\"total\": 0, \"items\": [], \"next\": null}");

            assertThat(new ServiceCheck(world.kuma, "default").poll().reason()).contains("new");
        }
    }

    @Test
    void theBackendOfACanaryHasToExist() {
        try (World world = Scenario.CANARY.world()) {
            world.kuma.resources(Dataplane.TYPE).delete("default", "web-v2-1");

            Rollout rollout = Scenario.CANARY.rollout(world);

            assertThat(rollout.problems())
                    .anyMatch(
                            problem -> problem.startsWith("MeshHTTPRoute default/web: ") && problem.contains("web-v2"));
        }
    }

    @Test
    void aCanaryDoesNotSendTrafficToABackendThatDeniesIt() {
        try (World world = Scenario.CANARY.world()) {
            world.controlPlane.with(MeshTrafficPermission.builder()
                    .mesh("default")
                    .name("no-canary")
                    .spec(s -> s.targetRef(TargetRef.dataplane("web-v2-1"))
                            .addFrom(from -> from.targetRef(TargetRef.mesh()).conf(MeshTrafficPermission.Conf.deny())))
                    .build());

            assertThat(Scenario.CANARY.rollout(world).problems())
                    .singleElement()
                    .asString()
                    .startsWith("\"Send 10 % to web-v2\" would break 4 calls in part: ")
                    .contains("MeshTrafficPermission no-canary (spec.from[0].default.action)");
        }
    }

    @Test
    void aCanaryMayTakeAllTrafficFromTheOldBackend() {
        try (World world = Scenario.CANARY.world()) {
            world.controlPlane.with(Dataplane.builder()
                    .mesh("default")
                    .name("client")
                    .networking(n -> n.address("10.0.0.9")
                            .addInbound(i -> i.port(80).tags(Map.of("kuma.io/service", "client")))
                            .addOutbound(Outbound.service(9000, "web")))
                    .build());

            assertThat(Scenario.CANARY.rollout(world).problems()).isEmpty();
        }
    }

    @Test
    void proxiesThatGetNoLabelsAreProblemsOfIdentities() {
        try (World world = Scenario.IDENTITY_MIGRATION.world()) {
            world.controlPlane.with(Dataplane.builder()
                    .mesh("default")
                    .name("client")
                    .networking(n -> n.address("10.0.0.9")
                            .addInbound(i -> i.port(80).tags(Map.of("kuma.io/service", "web")))
                            .addOutbound(Outbound.service(9000, "gone")))
                    .build());

            assertThat(Scenario.IDENTITY_MIGRATION.rollout(world).problems())
                    .contains("Dataplane default/client cannot be written with labels, of which its SPIFFE ID is made:"
                            + " the port of the service gone cannot be told: it has no MeshService and no proxies"
                            + " here");
        }
    }

    @Test
    void servicesWhoseTagIsNoNameAreProblemsOfMeshServices() {
        try (World world = Scenario.MESH_SERVICES.world()) {
            world.controlPlane.with(Scenario.proxy("old.team"));

            assertThat(Scenario.MESH_SERVICES.rollout(world).problems())
                    .anyMatch(problem -> problem.startsWith("service old.team would have no MeshService"))
                    .anyMatch(problem -> problem.startsWith("\"Use MeshService only\" would end 2 connections: ")
                            && problem.contains("-> old.team-1:80 ("));
        }
    }

    @Test
    void reachableServicesAreProblemsOfMeshServices() {
        try (World world = Scenario.MESH_SERVICES.world()) {
            world.controlPlane.with(Scenario.proxy("old").toBuilder()
                    .networking(n -> n.address("10.0.0.9")
                            .addInbound(i -> i.port(80).tags(Map.of("kuma.io/service", "old")))
                            .transparentProxying(t -> t.addReachableService("web")))
                    .build());

            assertThat(Scenario.MESH_SERVICES.rollout(world).problems())
                    .singleElement()
                    .asString()
                    .isEqualTo("\"Use MeshService only\" would end 1 connection: old-1 -> web-1:80 (outbound: Dataplane"
                            + " old-1 has no outbound for Dataplane web-1 port 80 by Dataplane old-1"
                            + " (networking.transparentProxying.reachableServices))");
        }
    }

    @Test
    void meshesThatUseMeshServiceOnlyAreRefused() {
        try (World world = Scenario.IDENTITY_MIGRATION.world()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MeshServicesMigration.of(world.kuma, "default"))
                    .withMessageContaining("already");
        }
    }

    @Test
    void servicesOfKubernetesGetTheirNamesAndNamespaces() {
        Dataplane proxy = Scenario.proxy("web_shop_svc_8080");
        Estate estate = GeneratedServices.addTo(Estate.of(proxy), "default");

        assertThat(estate.list(MeshService.TYPE, "default")).singleElement().satisfies(service -> {
            assertThat(service.name()).isEqualTo("web.shop");
            assertThat(service.labels())
                    .containsEntry("kuma.io/display-name", "web")
                    .containsEntry("k8s.kuma.io/namespace", "shop");
            assertThat(service.spec().ports().get(0).port()).hasValue(8080);
        });
        assertThat(GeneratedServices.unnamed(Estate.of(proxy), "default")).isEmpty();
    }

    @Test
    void rolloutsThatAVersionDoesNotHaveAreRefusedWithItsName() {
        try (World world = new World(KumaVersion.V3_0)) {
            world.controlPlane.with(Mesh.builder().name("default").build());
            CertificateAuthority authority = CertificateAuthority.builtin("ca-2");
            Stream.<Runnable>of(
                            () -> AuthorityRotation.of(world.kuma, "default", authority),
                            () -> ProgressiveMtls.of(world.kuma, "default", authority),
                            () -> IdentityMigration.of(world.kuma, "default"),
                            () -> MeshServicesMigration.of(world.kuma, "default"))
                    .forEach(rollout -> assertThatIllegalArgumentException()
                            .isThrownBy(rollout::run)
                            .withMessageContaining("Kuma 3.0.0-preview"));
        }
        try (World world = new World(KumaVersion.V2_11)) {
            world.controlPlane.with(
                    Mesh.builder().name("default").mtls(Mtls.builtin("ca-1")).build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IdentityMigration.of(world.kuma, "default"))
                    .withMessageContaining("has no MeshIdentity");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AuthorityRotation.ofIdentity(world.kuma, "old", Scenario.identity("new")))
                    .withMessageContaining("has no MeshIdentity");
        }
    }

    @Test
    void aFinishedRolloutHasNothingToDo() {
        for (KumaVersion version : List.of(KumaVersion.V2_14, KumaVersion.V3_0)) {
            try (FakeControlPlane zone = FakeControlPlane.builder()
                    .standalone("east")
                    .version(version)
                    .start()) {
                zone.with(Mesh.builder().name("default").build());
                Rollout first = ProgressiveMtls.of(zone.client(), "default");
                assertThat(first.toString()).doesNotContain("nothing to do");
                RolloutResult result = first.run(zone.client());
                assertThat(result.isComplete()).as(result.toString()).isTrue();

                Rollout again = ProgressiveMtls.of(zone.client(), "default");

                assertThat(again.toString()).contains(": 1 stage, nothing to do");
                assertThat(again.run(zone.client()).isComplete()).isTrue();
            }
        }
    }

    @Test
    void aMeshWithAnIdentityHasMtlsAlready() {
        try (World world = Scenario.IDENTITY_ROTATION.world()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProgressiveMtls.of(world.kuma, "default"))
                    .withMessageContaining("has the MeshIdentity old already");
        }
    }

    @Test
    void percentsOfACanaryIncrease() {
        try (World world = Scenario.CANARY.world()) {
            MeshHTTPRoute route = Scenario.route();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Canary.of(world.kuma, route, "web-v2", Guard.defaults(), 50, 50));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Canary.of(world.kuma, route, "web-v2", Guard.defaults()));
        }
    }
}
