package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the in-memory control plane stores of what it is sent, compared with control planes of 2.14.3 and 3.0. */
class StoredFormTest {
    private static final String IN_DEFAULT = "\"mesh\": \"default\"";

    private final RawHttp http = new RawHttp();

    @AfterEach
    void letGo() {
        http.close();
    }

    @Test
    void spellsDurationsOfNewerKindsAsGoDoes() throws IOException {
        assertThat(stored(KumaVersion.V3_0, "meshtimeouts", """
                        {"type": "MeshTimeout", %s, "name": "it", "spec": {"targetRef": {"kind": "Mesh"},
                          "to": [{"targetRef": {"kind": "Mesh"},
                            "default": {"idleTimeout": "211s", "connectionTimeout": "1500ms"}}]}}""")).isEqualTo(json("""
                        {"spec": {"targetRef": {"kind": "Mesh"}, "to": [{"targetRef": {"kind": "Mesh"},
                          "default": {"idleTimeout": "3m31s", "connectionTimeout": "1.5s"}}]}}"""));
    }

    @Test
    void addsTheDefaultsOfNewerKinds() throws IOException {
        assertThat(stored(KumaVersion.V3_0, "meshexternalservices", """
                        {"type": "MeshExternalService", %s, "name": "it", "spec": {"match": {"port": 443},
                          "endpoints": [{"address": "a.example", "port": 443}],
                          "tls": {"verification": {"serverName": "a.example"}}}}""")).isEqualTo(json("""
                        {"spec": {"match": {"port": 443, "type": "HostnameGenerator", "protocol": "tcp"},
                            "endpoints": [{"address": "a.example", "port": 443}],
                            "tls": {"enabled": false, "allowRenegotiation": false,
                              "verification": {"serverName": "a.example", "mode": "Secured"}}},
                          "status": {"vip": {}}}"""));
    }

    @Test
    void leavesOutTheZerosOfOlderKindsButNotThoseOfWrappers() throws IOException {
        assertThat(stored(KumaVersion.V2_14, "external-services", """
                        {"type": "ExternalService", %s, "name": "it", "tags": {"kuma.io/service": "it"},
                          "networking": {"address": "a.example:443",
                            "tls": {"enabled": false, "allowRenegotiation": false}}}""")).isEqualTo(json("""
                        {"tags": {"kuma.io/service": "it"},
                          "networking": {"address": "a.example:443", "tls": {"allowRenegotiation": false}}}"""));
    }

    @Test
    void spellsMembersOfOlderKindsInCamelCase() throws IOException {
        assertThat(stored(KumaVersion.V2_14, "timeouts", """
                        {"type": "Timeout", %s, "name": "it", "sources": [{"match": {"kuma.io/service": "*"}}],
                          "destinations": [{"match": {"kuma.io/service": "*"}}],
                          "conf": {"connect_timeout": "90s", "http": {"request_timeout": "1.5s"}}}""")).isEqualTo(json("""
                        {"sources": [{"match": {"kuma.io/service": "*"}}],
                          "destinations": [{"match": {"kuma.io/service": "*"}}],
                          "conf": {"connectTimeout": "90s", "http": {"requestTimeout": "1.500s"}}}"""));
    }

    @Test
    void doesNotStoreUnknownMembers() throws IOException {
        assertThat(stored(KumaVersion.V2_14, "meshtimeouts", """
                        {"type": "MeshTimeout", %s, "name": "it", "more": 1, "spec": {"targetRef": {"kind": "Mesh", "x": 1},
                          "to": [{"targetRef": {"kind": "Mesh"}, "default": {"idleTimeout": "1s"}}]}}""")).isEqualTo(json("""
                        {"spec": {"targetRef": {"kind": "Mesh"},
                          "to": [{"targetRef": {"kind": "Mesh"}, "default": {"idleTimeout": "1s"}}]}}"""));
    }

    @Test
    void doesNotStoreWhatTheVersionDrops() throws IOException {
        String permission = """
                {"type": "MeshTrafficPermission", %s, "name": "it",
                  "spec": {"targetRef": {"kind": "Dataplane", "name": "web"},
                    "rules": [{"default": {"allow": [{"spiffeID": {"type": "Exact", "value": "spiffe://x/y"}}]}}]}}""";

        assertThat(Trees.object(stored(KumaVersion.V3_0, "meshtrafficpermissions", permission), "spec", "targetRef"))
                .isEqualTo(json("{\"kind\": \"Dataplane\"}"));
        assertThat(Trees.object(stored(KumaVersion.V2_14, "meshtrafficpermissions", permission), "spec", "targetRef"))
                .isEqualTo(json("{\"kind\": \"Dataplane\", \"name\": \"web\"}"));
    }

    @Test
    void reducesAMeshOf30ToItsName() throws IOException {
        try (FakeControlPlane controlPlane =
                FakeControlPlane.builder().version(KumaVersion.V3_0).start()) {
            RawHttp.Answer put = http.call(controlPlane, "PUT", "/meshes/it", """
                    {"type": "Mesh", "name": "it", "meshServices": {"mode": "Exclusive"},
                      "mtls": {"enabledBackend": "ca", "backends": [{"name": "ca", "type": "builtin"}]}}""");

            assertThat(put.status()).isEqualTo(201);
            JsonObject mesh = http.call(controlPlane, "GET", "/meshes/it", "").json();
            assertThat(Trees.without(mesh, "creationTime", "modificationTime")).isEqualTo(json("""
                    {"type": "Mesh", "name": "it", "kri": "kri_m____it_",
                      "labels": {"kuma.io/display-name": "it", "kuma.io/origin": "global"}}"""));
        }
    }

    @Test
    void tagsOnlyGatewaysWithTheirZoneIn30() throws IOException {
        String proxy = """
                {"type": "Dataplane", %s, "name": "it", "networking": {"address": "192.0.2.1",
                  "gateway": {"tags": {"kuma.io/service": "edge"}}}}""";
        String sidecar = """
                {"type": "Dataplane", %s, "name": "it", "networking": {"address": "192.0.2.1",
                  "inbound": [{"port": 80, "tags": {"kuma.io/service": "web"}}]}}""";

        assertThat(stored(KumaVersion.V3_0, "dataplanes", proxy)).isEqualTo(json("""
                {"networking": {"address": "192.0.2.1",
                  "gateway": {"tags": {"kuma.io/service": "edge", "kuma.io/zone": "east"}}}}"""));
        assertThat(stored(KumaVersion.V3_0, "dataplanes", sidecar))
                .isEqualTo(json("{\"networking\": {\"address\": \"192.0.2.1\", \"inbound\": [{\"port\": 80}]}}"));
        assertThat(stored(KumaVersion.V2_14, "dataplanes", sidecar)).isEqualTo(json("""
                {"networking": {"address": "192.0.2.1",
                  "inbound": [{"port": 80, "tags": {"kuma.io/service": "web", "kuma.io/zone": "east"}}]}}"""));
    }

    @Test
    void countsAProxyAsNotReadyUntilItIsProbed() throws IOException {
        assertThat(stored(KumaVersion.V3_0, "dataplanes", """
                        {"type": "Dataplane", %s, "name": "it", "networking": {"address": "192.0.2.1",
                          "inbound": [{"port": 80, "serviceProbe": {"interval": "1m30s", "tcp": {}}}]}}""")).isEqualTo(json("""
                        {"networking": {"address": "192.0.2.1", "inbound": [{"port": 80, "health": {}, "state": "NotReady",
                          "serviceProbe": {"interval": "90s", "tcp": {}}}]}}"""));
    }

    @Test
    void completesTheMetricsOfAMeshBefore30() throws IOException {
        try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
            http.call(controlPlane, "PUT", "/meshes/it", """
                    {"type": "Mesh", "name": "it", "metrics": {"enabledBackend": "p",
                      "backends": [{"name": "p", "type": "prometheus", "conf": {"skipMTLS": false, "port": 1,
                        "tls": {"mode": "activeMTLSBackend"}}}]}}""");

            JsonObject mesh = http.call(controlPlane, "GET", "/meshes/it", "").json();
            assertThat(Trees.object(Trees.objects(mesh, "metrics", "backends").get(0), "conf"))
                    .isEqualTo(json("""
                            {"skipMTLS": false, "port": 1, "path": "/metrics", "tls": {},
                              "tags": {"kuma.io/service": "dataplane-metrics"}}"""));
        }
    }

    @Test
    void storesSeedsLikeWrites() {
        Mesh mesh = Mesh.builder()
                .name("it")
                .meshServices(services -> services.mode(Mesh.Mode.EXCLUSIVE))
                .build();
        try (FakeControlPlane controlPlane =
                FakeControlPlane.builder().version(KumaVersion.V3_0).start().with(mesh)) {
            assertThat(controlPlane.resources(Mesh.TYPE).get("it").meshServices())
                    .isEmpty();
        }
    }

    /** Writes a resource with the name "it" to a control plane of this version; returns what only its kind has. */
    private JsonObject stored(KumaVersion version, String path, String document) throws IOException {
        try (FakeControlPlane controlPlane = FakeControlPlane.builder()
                .standalone("east")
                .version(version)
                .start()
                .with(Mesh.builder().name("default").build())) {
            String target = "/meshes/default/" + path + "/it";
            RawHttp.Answer put = http.call(controlPlane, "PUT", target, document.formatted(IN_DEFAULT));
            assertThat(put.status()).as(put.body()).isEqualTo(201);
            return Trees.without(
                    http.call(controlPlane, "GET", target, "").json(),
                    "type",
                    "mesh",
                    "name",
                    "labels",
                    "kri",
                    "snis",
                    "creationTime",
                    "modificationTime");
        }
    }

    private static JsonObject json(String text) {
        return Json.read(JsonObject.class, text);
    }
}
