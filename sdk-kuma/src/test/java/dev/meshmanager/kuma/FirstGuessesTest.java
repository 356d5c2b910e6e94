package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Logging;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer tries first, with nothing but completion in the editor. */
class FirstGuessesTest {
    @Test
    void splitsAPathPrefixByWeight() {
        MeshHTTPRoute route = MeshHTTPRoute.builder()
                .mesh("default")
                .name("split")
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.meshService("backend"))
                        .addPathPrefix(
                                "/api",
                                BackendRef.meshService("backend-v1", 80).weighted(90),
                                BackendRef.meshService("backend-v2", 80).weighted(10))))
                .build();

        assertThat(Validation.check(route)).isEmpty();
        assertThat(Json.write(route))
                .contains("\"value\":\"/api\"", "\"weight\":90", "\"weight\":10", "\"name\":\"backend-v2\"");
    }

    @Test
    void retriesOnNamesOfConditions() {
        MeshRetry.Http http =
                MeshRetry.Http.builder().addRetryOn("5xx").addRetryOn("503").build();

        assertThat(http.retryOn()).isEqualTo(List.of(MeshRetry.HttpRetryOn.ALL_5XX, MeshRetry.HttpRetryOn.status(503)));
    }

    @Test
    void givesAMeshAProvidedAuthority() {
        Mesh mesh = Mesh.builder()
                .name("default")
                .mtls(Mtls.provided(
                        "ca-1", c -> c.cert(DataSource.secret("cert")).key(DataSource.secret("key"))))
                .build();

        assertThat(Json.write(mesh))
                .isEqualTo("{\"type\":\"Mesh\",\"name\":\"default\",\"mtls\":{\"backends\":[{\"type\":\"provided\","
                        + "\"name\":\"ca-1\",\"conf\":{\"cert\":{\"secret\":\"cert\"},\"key\":{\"secret\":\"key\"}}}],"
                        + "\"enabledBackend\":\"ca-1\"}}");
    }

    @Test
    void namesALogBackendApartFromItsAddress() {
        assertThat(Mesh.builder()
                        .name("default")
                        .logging(Logging.of(LogBackend.tcp("logs:5000").named("logstash")))
                        .build()
                        .logging())
                .hasValueSatisfying(
                        logging -> assertThat(logging.defaultBackend()).contains("logstash"));
    }

    @Test
    void aProxyThatNeverConnectedIsNotOnline() {
        assertThat(DataplaneOverview.builder()
                        .mesh("default")
                        .name("web")
                        .build()
                        .isOnline())
                .isFalse();
    }

    @Test
    void showsTheNameThatTheUserGave() {
        MeshTimeout synced = MeshTimeout.builder()
                .mesh("default")
                .name("web-4fz5w7x2")
                .spec(s -> {})
                .putLabel("kuma.io/display-name", "web")
                .build();

        assertThat(synced.displayName()).isEqualTo("web");
        assertThat(MeshTimeout.builder()
                        .mesh("default")
                        .name("web")
                        .spec(s -> {})
                        .build()
                        .displayName())
                .isEqualTo("web");
    }

    @Test
    void printsAPolicyInOneShortLineAndNoSecret() {
        MeshAccessLog log = MeshAccessLog.builder()
                .mesh("default")
                .name("all")
                .spec(s -> s.addTo(t ->
                        t.targetRef(TargetRef.mesh()).conf(c -> c.addBackend(b -> b.file(f -> f.path("/tmp/log"))))))
                .build();

        assertThat(log)
                .hasToString("MeshAccessLog{mesh=default, name=all, spec={to=[{targetRef={kind=Mesh}, "
                        + "conf={backends=[{type=File, file={path=/tmp/log}}]}}]}}");
        assertThat(Secret.builder().mesh("default").name("s").value("hunter2").build())
                .hasToString("Secret{mesh=default, name=s, data=***}");
        assertThat(DataSource.inlineString("hunter2")).hasToString("DataSource{inlineString=***}");
    }

    @Test
    void aProvidedAuthorityTakesItsCertificateAndKey() {
        Mtls mtls = Mtls.provided("ca", DataSource.secret("cert"), DataSource.secret("key"));

        assertThat(mtls.backends())
                .containsExactly(
                        CertificateAuthority.provided("ca", DataSource.secret("cert"), DataSource.secret("key")));
        assertThat(mtls.toString()).contains("backends=[{name=ca, type=provided, ");
        assertThat(CertificateAuthority.builtin("ca")).hasToString("Builtin{name=ca, type=builtin}");
    }

    @Test
    void refusalsSayWhatToDo() {
        assertThat(Validation.checkText("{type: MeshRateLimit, mesh: default, name: a, spec: {targetRef: {kind: Mesh},"
                        + " from: [{targetRef: {kind: Mesh}, default: {local: {http: {requestRate:"
                        + " {num: 1, interval: 1s}}}}}]}}"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.reason()).contains("Dataplane", "proxyTypes Sidecar"));
        assertThat(Validation.checkText("{type: MeshTrafficPermission, mesh: default, name: a, spec: {rules: [{default:"
                        + " {allow: [{spiffeID: {type: Prefix, value: 'spiffe://default/ns/demo/'}}]}}]}}"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.reason()).contains("must not end in a slash"));
    }
}
