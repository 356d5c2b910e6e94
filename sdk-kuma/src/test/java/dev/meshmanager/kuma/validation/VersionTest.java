package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The version of the control plane that resources are checked for. */
class VersionTest {
    private static final ValidationOptions IN_30 = ValidationOptions.defaults().version(KumaVersion.V3_0);

    private static MeshTimeout forOneProxy() {
        return MeshTimeout.builder()
                .mesh("default")
                .name("web")
                .spec(s -> s.targetRef(TargetRef.builder()
                                .kind(TargetRefKind.DATAPLANE)
                                .name("web-1")
                                .build())
                        .addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(Duration.ofSeconds(20)))))
                .build();
    }

    @Test
    void assumes214() {
        assertThat(ValidationOptions.defaults()).hasToString("2.14 ZONE, meshes [default]");
        assertThat(IN_30).hasToString("3.0 ZONE, meshes [default]");
        assertThat(Validation.verdict(forOneProxy(), ValidationOptions.defaults())
                        .isKept())
                .isTrue();
    }

    @Test
    void before214AnInboundHasNoProtocol() {
        Dataplane proxy = Dataplane.builder()
                .mesh("default")
                .name("web-1")
                .networking(n -> n.address("10.0.0.1")
                        .addInbound(i -> i.port(80).protocol("http").putTag("kuma.io/service", "web")))
                .build();

        assertThat(Validation.dropped(proxy, ValidationOptions.defaults().version(KumaVersion.V2_13)))
                .extracting(DroppedMember::field)
                .containsExactly("networking.inbound[0].protocol");
        assertThat(Validation.dropped(proxy, ValidationOptions.defaults())).isEmpty();
    }

    @Test
    void countsAPreviewAsTheVersionThatItPrecedes() {
        ValidationOptions preview = IN_30.version(KumaVersion.of("3.0.0-preview.v348b6528b"));

        assertThat(Validation.dropped(forOneProxy(), preview)).isEqualTo(Validation.dropped(forOneProxy(), IN_30));
    }

    @Test
    void saysWhatHappensWithoutADroppedMember() {
        Verdict verdict = Validation.verdict(forOneProxy(), IN_30);

        assertThat(verdict.isAccepted()).isTrue();
        assertThat(verdict.isKept()).isFalse();
        assertThat(verdict.dropped())
                .containsExactly(new DroppedMember(
                        "spec.targetRef.name",
                        JsonValue.of("web-1"),
                        "the policy selects by labels only, and without labels every proxy of the mesh"));
    }

    @Test
    void reportsADroppedMemberAsAViolationOnlyIfStrict() {
        assertThat(Validation.check(forOneProxy(), IN_30)).isEmpty();
        assertThat(Validation.check(forOneProxy(), IN_30.strict()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.stage()).isEqualTo(Violation.Stage.UNKNOWN_MEMBER);
                    assertThat(violation.field()).isEqualTo("spec.targetRef.name");
                });
    }

    @Test
    void dropsWhatTheKindNeverHadInEveryVersion() {
        JsonObject document = Json.read(JsonObject.class, """
                {"type": "Mesh", "name": "default", "metadata": {"name": "x"}, "mtsl": {}, "a.b": 1}""");

        for (KumaVersion version : KumaVersion.KNOWN) {
            assertThat(Validation.dropped(Mesh.TYPE, document, IN_30.version(version)))
                    .extracting(DroppedMember::field, dropped -> dropped.value().raw())
                    .containsExactlyInAnyOrder(
                            tuple("mtsl", Map.of()),
                            tuple("a.b", document.get("a.b").orElseThrow().raw()));
        }
    }

    @Test
    void hidesNoViolationBehindADroppedMember() {
        JsonObject document = Json.read(JsonObject.class, """
                {"type": "MeshTimeout", "mesh": "default", "name": "web", "spec": {
                  "targetRef": {"kind": "MeshSubset", "tags": {"version": "v2"}},
                  "from": "anything",
                  "to": [{"targetRef": {"kind": "Mesh"}, "default": {"idleTimeout": "-1s"}}]}}""");

        assertThat(Validation.check(MeshTimeout.TYPE, document, IN_30))
                .extracting(Violation::field)
                .containsExactly("spec.targetRef.kind", "spec.to[0].default.idleTimeout");
    }

    @Test
    void namesTheVersionOfAKindThatIsNotThereYet() {
        MeshIdentity identity =
                MeshIdentity.builder().mesh("default").name("all").spec(s -> {}).build();

        assertThat(Validation.check(identity, IN_30.version(KumaVersion.V2_11)))
                .singleElement()
                .hasToString("type: there is no MeshIdentity before 2.12");
    }

    @Test
    void findsTheLineOfAKindThatIsGone() {
        String text = """
                type: Mesh
                name: default
                ---
                type: TrafficPermission
                mesh: default
                name: all
                sources: [{match: {kuma.io/service: '*'}}]
                destinations: [{match: {kuma.io/service: '*'}}]
                """;

        assertThat(Validation.checkText(text)).isEmpty();
        assertThat(Validation.checkText(text, IN_30))
                .singleElement()
                .hasToString("document 2, line 4, column 1: TrafficPermission default/all: type: there is no"
                        + " TrafficPermission since 3.0; use MeshTrafficPermission with rules");
        assertThat(KumaVersion.V3_0.has(TrafficPermission.TYPE)).isFalse();
    }

    @Test
    void findsTheLineOfAKindThatIsGoneInKubernetes() {
        String text = """
                apiVersion: kuma.io/v1alpha1
                kind: TrafficPermission
                metadata:
                  name: all
                mesh: default
                spec:
                  sources: [{match: {kuma.io/service: '*'}}]
                  destinations: [{match: {kuma.io/service: '*'}}]
                """;

        assertThat(Validation.checkText(text, IN_30)).singleElement().satisfies(violation -> assertThat(
                        violation.location().orElseThrow().line())
                .isEqualTo(2));
    }

    @Test
    void findsTheLineOfAReferenceByName() {
        String text = """
                type: MeshTimeout
                mesh: default
                name: web
                spec:
                  to:
                  - targetRef:
                      kind: MeshService
                      name: web
                    default:
                      idleTimeout: 20s
                """;

        assertThat(Validation.checkText(text, IN_30)).singleElement().satisfies(violation -> assertThat(
                        violation.toString())
                .startsWith("document 1, line 6, column 5: MeshTimeout default/web: spec.to[0].targetRef.labels: "));
    }

    @Test
    void dropsTheSourcesOf30BeforeIt() {
        MeshExternalService service = MeshExternalService.builder()
                .mesh("default")
                .name("bank")
                .spec(s -> s.match(m -> m.type(MeshExternalService.MatchType.HOSTNAME_GENERATOR)
                                .port(443))
                        .tls(t -> t.verification(v -> v.caCert(DataSource.builder()
                                .secret("old")
                                .insecureInline(i -> i.value("pem"))
                                .build()))))
                .build();

        assertThat(Validation.verdict(service, IN_30).isKept()).isTrue();
        assertThat(Validation.dropped(service, ValidationOptions.defaults()))
                .extracting(DroppedMember::field)
                .containsExactly("spec.tls.verification.caCert.type", "spec.tls.verification.caCert.insecureInline");
        assertThat(DataSource.builder()
                        .insecureInline(i -> i.value("pem"))
                        .secret("new")
                        .build())
                .isEqualTo(DataSource.secret("new"));
    }

    @Test
    void hidesTheValueOfADroppedMember() {
        DroppedMember dropped = new DroppedMember("mtls", JsonValue.of("secret"), "there is no mTLS");

        assertThat(dropped).hasToString("dropped: mtls: there is no mTLS");
    }

    @Test
    void dropsTheSameMembersOfEveryPolicy() {
        JsonObject ref = Json.read(JsonObject.class, """
                {"kind": "Dataplane", "name": "a", "namespace": "b", "proxyTypes": ["Sidecar"], "tags": {"c": "d"},
                 "mesh": "e", "labels": {"f": "g"}}""");
        List<String> members = List.of("name", "namespace", "proxyTypes", "tags", "mesh");

        assertThat(Kinds.ALL.all())
                .filteredOn(kind -> TargetRefPolicy.class.isAssignableFrom(kind.model()))
                .hasSize(16)
                .allSatisfy(kind -> assertThat(Validation.dropped(
                                kind,
                                JsonObject.of(
                                        "spec",
                                        Map.of(
                                                "targetRef",
                                                ref,
                                                "from",
                                                List.of(),
                                                "to",
                                                List.of(Map.of("targetRef", ref)))),
                                IN_30))
                        .extracting(DroppedMember::field)
                        .containsAll(members.stream()
                                .map(member -> "spec.targetRef." + member)
                                .toList())
                        .contains("spec.from"));
    }
}
