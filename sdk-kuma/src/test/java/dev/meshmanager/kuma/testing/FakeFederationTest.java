package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.testing.key.SigningKeys;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeFederationTest {
    private static final MeshTimeout TIMEOUT = MeshTimeout.builder()
            .mesh("default")
            .name("backend-timeouts")
            .spec(s -> s.targetRef(TargetRef.mesh())
                    .addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(Duration.ofHours(1)))))
            .build();
    private static final Dataplane BACKEND = Dataplane.builder()
            .mesh("default")
            .name("backend-1")
            .networking(n -> n.address("10.0.0.1").addInbound(i -> i.port(8080).putTag("kuma.io/service", "backend")))
            .build();

    private final FakeFederation federation = FakeFederation.of("east", "west");

    FakeFederationTest() {
        federation.global().with(Mesh.builder().name("default").build());
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void policiesAppearInZonesUnderTheNamesThatTheRealOnesHave() {
        federation.global().client().apply(TIMEOUT);

        for (String zone : new String[] {"east", "west"}) {
            MeshTimeout copy = federation
                    .zone(zone)
                    .client()
                    .resources(MeshTimeout.TYPE)
                    .get("default", "backend-timeouts-2fcc4888z4wz4vxf");
            assertThat(copy.labels())
                    .containsEntry("kuma.io/origin", "global")
                    .containsEntry("kuma.io/display-name", "backend-timeouts");
            assertThat(copy.spec()).isEqualTo(TIMEOUT.spec());
        }
    }

    @Test
    void whatIsDeletedDisappearsEverywhere() {
        federation.global().client().apply(TIMEOUT);
        federation.global().client().delete(TIMEOUT);

        assertThat(federation
                        .zone("east")
                        .client()
                        .resources(MeshTimeout.TYPE)
                        .list("default")
                        .toList())
                .isEmpty();
    }

    @Test
    void proxiesAppearOnTheGlobalControlPlaneWithTheirZone() {
        federation.zone("east").client().apply(BACKEND);
        federation.zone("east").connect(BACKEND);

        assertThat(federation
                        .global()
                        .client()
                        .dataplanes()
                        .overviews("default")
                        .toList())
                .singleElement()
                .satisfies(proxy -> {
                    assertThat(proxy.name()).isEqualTo("backend-1-7529d54x6f95wb55");
                    assertThat(proxy.labels()).containsEntry("kuma.io/zone", "east");
                    assertThat(proxy.dataplaneInsight()).isPresent();
                });
        assertThat(federation
                        .zone("west")
                        .client()
                        .resources(Dataplane.TYPE)
                        .list("default")
                        .toList())
                .isEmpty();
    }

    @Test
    void secretsOfAZoneAndKeysOfTheGlobalOneStayWhereTheyAre() {
        federation
                .zone("east")
                .with(Secret.builder().mesh("default").name("own").data("YQ==").build());
        federation
                .global()
                .client()
                .apply(GlobalSecret.builder()
                        .name("admin-user-token")
                        .data("YQ==")
                        .build());
        federation
                .global()
                .client()
                .apply(GlobalSecret.builder().name("shared").data("YQ==").build());

        assertThat(federation.global().resources(Secret.TYPE).find("default", "own"))
                .isEmpty();
        assertThat(federation.zone("east").resources(GlobalSecret.TYPE).list())
                .extracting(GlobalSecret::name)
                .containsExactly("shared");
    }

    @Test
    void aDisabledZoneGetsNothing() {
        federation
                .global()
                .client()
                .apply(Zone.builder().name("east").enabled(false).build());
        federation.global().client().apply(TIMEOUT);

        assertThat(federation.zone("east").resources(MeshTimeout.TYPE).list()).isEmpty();
        assertThat(federation.zone("west").resources(MeshTimeout.TYPE).list()).hasSize(1);
    }

    @Test
    void zonesGetTheInsightsOfServices() {
        federation.zone("east").connect(BACKEND);

        assertThat(federation
                        .zone("west")
                        .client()
                        .resources(ServiceInsight.TYPE)
                        .list("default"))
                .singleElement()
                .extracting(ServiceInsight::status)
                .isEqualTo(Optional.of(ServiceInsight.Status.ONLINE));
    }

    @Test
    void zonesLearnOfEachOthersIngresses() {
        federation
                .zone("west")
                .client()
                .apply(ZoneIngress.builder()
                        .name("ingress-west")
                        .networking(n -> n.address("10.0.0.9").port(10001))
                        .build());

        assertThat(federation
                        .zone("east")
                        .client()
                        .resources(ZoneIngress.TYPE)
                        .list()
                        .toList())
                .extracting(Resource::name)
                .containsExactly("ingress-west-27bwc4vzb2w8v844");
    }

    @Test
    void zonesAreOnline() {
        assertThat(federation.global().client().zones().overviews().toList())
                .hasSize(2)
                .allSatisfy(zone -> assertThat(zone.zoneInsight().orElseThrow().subscriptions())
                        .hasSize(1));
    }

    @Test
    void zonesGetThePublicKeysOfThoseThatSignTheirTokens() {
        federation
                .global()
                .client()
                .apply(GlobalSecret.builder()
                        .name("zone-token-signing-key-1")
                        .data(SigningKeys.secretData())
                        .build());

        GlobalSecret key =
                federation.zone("east").client().resources(GlobalSecret.TYPE).get("zone-token-signing-public-key-1");

        assertThat(key.labels()).containsEntry("kuma.io/display-name", "zone-token-signing-key-1");
        assertThat(new String(Base64.getDecoder().decode(key.data().orElseThrow()), StandardCharsets.UTF_8))
                .startsWith("-----BEGIN RSA PUBLIC KEY-----\nMIIBCgKCAQEA");
    }
}
