package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real control plane answers to calls that no client of ours makes, and the one in memory too. */
class FakeAnswersTest {
    private static final String TIMEOUTS = "/meshes/default/meshtimeouts/";

    private final RawHttp http = new RawHttp();
    private FakeControlPlane controlPlane;

    @BeforeEach
    void start() {
        controlPlane = FakeControlPlane.standalone("east");
        controlPlane.client().apply(Mesh.builder().name("default").build());
    }

    @AfterEach
    void stop() {
        http.close();
        controlPlane.close();
    }

    private RawHttp.Answer get(String path) throws IOException {
        return http.call(controlPlane, "GET", path, "");
    }

    private RawHttp.Answer put(String path, String body) throws IOException {
        return http.call(controlPlane, "PUT", path, body);
    }

    @Test
    void showsTheObjectOnKubernetesWithoutOtherLabelsThanTheMesh() throws IOException {
        JsonObject object = get(TIMEOUTS + "mesh-timeout-all-default?format=k8s&namespace=other")
                .json();

        assertThat(object.names()).containsExactlyInAnyOrder("apiVersion", "kind", "metadata", "spec");
        JsonObject metadata =
                object.get("metadata").flatMap(JsonValue::asObject).orElseThrow();
        assertThat(metadata.get("labels")).hasToString("Optional[{\"kuma.io/mesh\":\"default\"}]");
        assertThat(metadata.get("namespace")).contains(JsonValue.of("other"));
        assertThat(get("/meshes/default?format=k8s").json().get("spec")).isPresent();
    }

    @Test
    void namesNoFieldForAFormatThatNobodyKnows() throws IOException {
        RawHttp.Answer answer = get("/meshes/default?format=xml");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("");
    }

    @Test
    void namesNoFieldForWhatIsWrongBesideTheSpec() throws IOException {
        assertThat(fields(put(TIMEOUTS + "x", "{}"))).containsExactly("", "", "");
        assertThat(fields(put(TIMEOUTS + "x", "{\"type\":\"MeshTimeout\",\"name\":2,\"labels\":{\"a\":1}}")))
                .containsExactly("", "", "");
    }

    private static List<String> fields(RawHttp.Answer answer) {
        return answer.json().get("invalid_parameters").orElseThrow().elements().stream()
                .map(parameter ->
                        parameter.asObject().orElseThrow().get("field").orElseThrow())
                .map(field -> field.asString().orElseThrow())
                .toList();
    }

    @Test
    void findsByKriWhatTheKrisZoneAndNameHashTo() throws IOException {
        put(
                TIMEOUTS + "x",
                "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"x\",\"spec\":{\"to\":[{\"targetRef\":"
                        + "{\"kind\":\"Mesh\"},\"default\":{\"connectionTimeout\":\"5s\"}}]}}");

        assertThat(get("/_kri/kri_mt_default_east__x_").status()).isEqualTo(200);
        assertThat(get("/_kri/kri_mt_default___x_").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/meshes/default/dataplanes/x/xds,404,Could not get dataplane resource",
        "/meshes/default/dataplanes/x/nothing,404,Could not execute admin operation",
        "/meshes/default/dataplanes/x/_layout,400,Bad Request",
        "/meshes/default/dataplanes/x/_config,404,Failed to fetch dataplane insight",
        "/meshes/default/dataplanes/x/_config?shadow=x,400,Bad Request",
        "/meshes/default/meshtimeouts/x/_resources/dataplanes,404,Could not retrieve policy",
        "/meshes/default/meshservices/x/_dataplanes,404,Could not retrieve policy",
        "/meshes/default/meshservices/x/_hostnames,404,could not retrieve service",
        "/zoneegresses/x/stats,404,Could not get zone ingress resource",
        "/meshes/default/service-insights?size=0,400,Could not paginate resources",
    })
    void entitlesWhatItDoesNotFindByWhatItWasAskedFor(String path, int status, String title) throws IOException {
        RawHttp.Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("title")).contains(JsonValue.of(title));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/meshes/default/meshtimeouts/x/y,404",
        "DELETE,/meshes/default/dataplanes/x/y,405",
        "PUT,/meshes/default/meshtimeouts/a%2Fb,404",
        "POST,/tokens/nothing,404",
        "GET,/tokens/user,405",
        "GET,/zone-ingresses/x/xds,404",
        "GET,/meshes/default/circuit-breakers/x/dataplanes,200",
        "GET,/global-insights,200",
    })
    void knowsWhichPathsThereAreForWhichMethods(String method, String path, int status) throws IOException {
        assertThat(http.call(controlPlane, method, path, "{}").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meshes?filter[labels.a", "/meshes/nothing/dataplanes/x/_layout"})
    void closesTheConnectionWhereTheRealOnePanics(String path) {
        assertThatThrownBy(() -> get(path)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> put(TIMEOUTS + "x", "null")).isInstanceOf(IOException.class);
    }

    @Test
    void looksAtTheShapeOfTokenRequests() throws IOException {
        assertThat(http.call(controlPlane, "POST", "/tokens/dataplane", "{\"mesh\":\"default\",\"validFor\":1}"))
                .isEqualTo(new RawHttp.Answer(400, "null", ""));
        assertThat(fields(http.call(controlPlane, "POST", "/tokens/user", "{\"name\":\"a\",\"validFor\":\"0s\"}")))
                .containsExactly("validFor");
        assertThat(fields(http.call(
                        controlPlane, "POST", "/tokens/dataplane", "{\"mesh\":\"default\",\"type\":\"bogus\"}")))
                .containsExactly("type");
    }

    @Test
    void keepsProxiesOutOfMeshesThatRestrictThem() throws IOException {
        put(
                "/meshes/default",
                "{\"type\":\"Mesh\",\"name\":\"default\",\"constraints\":{\"dataplaneProxy\":"
                        + "{\"requirements\":[{\"tags\":{\"team\":\"*\"}}],\"restrictions\":[{\"tags\":{\"team\":\"b\"}}]}}}");

        assertThat(put("/meshes/default/dataplanes/p", proxy("\"team\":\"a\"")).status())
                .isEqualTo(201);
        assertThat(put("/meshes/default/dataplanes/q", proxy("\"team\":\"b\"")).status())
                .isEqualTo(400);
        assertThat(put("/meshes/default/dataplanes/p", proxy("\"team\":\"b\"")).status())
                .isEqualTo(500);
        assertThat(put("/meshes/default/dataplanes/p", proxy("\"version\":\"1\""))
                        .status())
                .isEqualTo(500);
    }

    private static String proxy(String tag) {
        return "{\"type\":\"Dataplane\",\"mesh\":\"default\",\"name\":\"p\",\"networking\":{\"address\":\"192.0.2.1\","
                + "\"inbound\":[{\"port\":80,\"tags\":{\"kuma.io/service\":\"web\"," + tag + "}}]}}";
    }

    @Test
    void answersNothingBehindTheHeadersOfAHead() throws IOException {
        assertThat(http.call(controlPlane, "HEAD", "/meshes", "").status()).isEqualTo(405);
        assertThat(get("/meshes").status()).isEqualTo(200);
        assertThat(controlPlane
                        .client()
                        .resources(MeshTimeout.TYPE)
                        .list("default")
                        .total())
                .hasValue(2);
    }
}
