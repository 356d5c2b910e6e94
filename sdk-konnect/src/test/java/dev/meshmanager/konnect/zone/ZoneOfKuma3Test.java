package dev.meshmanager.konnect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.service.MeshZoneAddress;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import org.junit.jupiter.api.Test;

class ZoneOfKuma3Test {
    private static final ZoneConnection CONNECTION =
            ZoneConnection.of(Region.EU, "7f9f8d2a-0000-4000-8000-000000000001", Token.of("spat_s3cret"));

    private static ZoneDeploymentSpec.Builder zone() {
        return ZoneDeploymentSpec.builder()
                .name("east")
                .version("3.0.0")
                .meshes("default", "shop")
                .ingress(workload -> workload.replicas(2).cpuLimit("1"))
                .egress(true);
    }

    private static String file(ZoneDeploymentSpec.Builder zone, String name) {
        return ZoneDeployment.of(zone.build(), CONNECTION)
                .files()
                .find(name)
                .map(GeneratedFile::text)
                .orElseThrow();
    }

    @Test
    void helmDeploysZoneProxiesOfEachMesh() {
        assertThat(file(zone(), "values.yaml")).isEqualTo("""
                kuma:
                  controlPlane:
                    mode: zone
                    zone: east
                    kdsGlobalAddress: grpcs://eu.mesh.sync.konghq.com:443
                    konnect:
                      cpId: "7f9f8d2a-0000-4000-8000-000000000001"
                    secrets:
                    - Env: KMESH_MULTIZONE_ZONE_KDS_AUTH_CP_TOKEN_INLINE
                      Secret: cp-token
                      Key: token
                  meshes:
                  - name: default
                    ingress:
                      enabled: true
                      deployment:
                        replicas: 2
                        podSpec:
                          containerResources:
                            limits:
                              cpu: "1"
                    egress:
                      enabled: true
                  - name: shop
                    ingress:
                      enabled: true
                      deployment:
                        replicas: 2
                        podSpec:
                          containerResources:
                            limits:
                              cpu: "1"
                    egress:
                      enabled: true
                """);
    }

    @Test
    void helmValuesOfTheOldZoneProxiesAreRefused() {
        JsonObject values = Json.read(JsonObject.class, "{\"kuma\": {\"ingress\": {\"enabled\": true}}}");
        assertThatThrownBy(() -> zone().helmValues(values).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kuma.meshes");
        assertThat(zone().version("2.14.3").helmValues(values).build().hasIngress())
                .isTrue();
    }

    @Test
    void machinesRunDataPlaneProxiesWithListeners() {
        ResourceDocuments documents = ResourceDocuments.of(Kinds.ALL);
        String yaml = file(zone().universal(), "ingress-shop.yaml").replace("{{ address }}", "192.0.2.1");
        Resource ingress = documents.read(yaml).get(0);
        assertThat(ingress).isInstanceOfSatisfying(Dataplane.class, proxy -> {
            assertThat(proxy.mesh()).isEqualTo("shop");
            assertThat(proxy.networking().orElseThrow().listeners())
                    .containsExactly(Listener.zoneIngress("192.0.2.1", 10003));
        });
        assertThat(Validation.verdict(ingress, ValidationOptions.defaults().version(KumaVersion.V3_0))
                        .isKept())
                .isTrue();
        assertThat(file(zone().universal(), "egress-default.yaml"))
                .contains("type: " + Listener.Type.ZONE_EGRESS)
                .contains("port: 10002");
    }

    @Test
    void otherZonesLearnTheAddressOfEachMesh() {
        assertThat(file(zone().universal(), "zone-address-shop.yaml"))
                .contains("type: " + MeshZoneAddress.TYPE.name())
                .contains("mesh: shop")
                .contains("port: 10003");
        assertThat(ZoneDeployment.of(zone().universal().build(), CONNECTION).commands())
                .filteredOn(command -> command.contains("kumactl apply"))
                .hasSize(2)
                .last()
                .asString()
                .contains("--file zone-address-shop.yaml --var \"advertisedAddress=$INGRESS_PUBLIC_ADDRESS\"");
    }

    @Test
    void zoneProxiesHaveTokensOfDataPlaneProxies() {
        assertThat(ZoneDeployment.of(zone().universal().build(), CONNECTION).commands())
                .anyMatch(command -> command.contains("generate dataplane-token --mesh shop --name east-ingress"))
                .noneMatch(command -> command.contains("zone-token") || command.contains("--proxy-type"));
        assertThat(ZoneDeployment.of(zone().universal().version("2.14.3").build(), CONNECTION)
                        .commands())
                .anyMatch(command -> command.contains("zone-token --zone east --scope ingress"))
                .noneMatch(command -> command.contains("dataplane-token --mesh"));
    }

    @Test
    void zonesWithoutZoneProxiesNeedNoAddress() {
        ZoneDeploymentSpec.Builder zone = ZoneDeploymentSpec.builder()
                .name("east")
                .version("3.0.0")
                .universal()
                .egress(true);
        assertThat(ZoneDeployment.of(zone.build(), CONNECTION).files().all())
                .extracting(GeneratedFile::name)
                .containsExactly("kuma-cp.yaml", "cp-token", "egress-default.yaml", "README.md");
    }
}
