package dev.meshmanager.kuma.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.FakeFederation;
import dev.meshmanager.kuma.testing.RecordedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    private final FakeControlPlane controlPlane = FakeControlPlane.global();
    private final KumaClient kuma = controlPlane.client();

    @BeforeEach
    void store() {
        controlPlane.with(mesh());
    }

    @AfterEach
    void close() {
        controlPlane.close();
    }

    @Test
    void tellsWhatIsCreatedUpdatedDeletedAndUnchanged() {
        controlPlane.with(owned("same", 1), owned("other", 2), owned("old", 3), timeout("foreign", 4));

        Plan plan = Plan.of(owned("same", 1), owned("other", 20), owned("new", 5))
                .ownedBy("team", "a")
                .against(kuma);

        assertThat(plan.toString().lines())
                .containsExactly(
                        "Plan for " + kuma.url() + " (Kuma 2.14.3): 1 to create, 1 to update, 1 to delete, 1 unchanged",
                        "+ MeshTimeout default/new",
                        "~ MeshTimeout default/other",
                        "    ~ spec.to[Mesh].default.idleTimeout: 2s -> 20s",
                        "- MeshTimeout default/old");
        assertThat(plan.unchanged()).hasToString("[MeshTimeout default/same]");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void tellsWhatTheChangesDoToProxiesAndWhichFindingsTheyAdd() {
        try (FakeControlPlane zone = FakeControlPlane.standalone("east")) {
            zone.withYaml("""
                    type: Mesh
                    name: default
                    ---
                    type: Dataplane
                    mesh: default
                    name: web-1
                    networking: {address: 10.0.0.1, inbound: [{port: 80, tags: {kuma.io/service: web}}]}
                    ---
                    type: MeshTimeout
                    mesh: default
                    name: old
                    labels: {team: a}
                    spec: {rules: [{default: {idleTimeout: 1s}}]}
                    """);
            Estate estate = zone.client().estate();
            List<Resource> desired = zone.client().documents().read("""
                    type: MeshTimeout
                    mesh: default
                    name: new
                    spec: {rules: [{default: {idleTimeout: 5s}}]}
                    ---
                    type: MeshTimeout
                    mesh: default
                    name: nobody
                    spec:
                      targetRef: {kind: Dataplane, labels: {app: nobody}}
                      rules: [{default: {idleTimeout: 7s}}]
                    """);

            Plan plan = Plan.of(desired).ownedBy("team", "a").against(zone.client());

            assertThat(plan.impact(estate).toString())
                    .contains("web-1", "idleTimeout")
                    .doesNotContain("7s");
            assertThat(plan.addedFindings(estate, Clock.systemUTC()))
                    .extracting(Finding::code)
                    .containsExactly(AnalysisCode.SELECTS_NOTHING);
            assertThat(plan.appliedTo(estate).list(MeshTimeout.TYPE))
                    .extracting(MeshTimeout::name)
                    .containsExactly("new", "nobody");
        }
    }

    @Test
    void marksDesiredResourcesWithTheLabelOfTheOwner() {
        Plan.of(timeout("web", 1)).ownedBy("team", "a").against(kuma).apply(kuma);

        assertThat(stored("web").labels()).containsEntry("team", "a");
    }

    @Test
    void deletesNothingWithoutAnOwnerOrSelector() {
        controlPlane.with(owned("old", 3));

        assertThat(Plan.of(owned("new", 5)).against(kuma).changes(Action.DELETE))
                .isEmpty();
    }

    @Test
    void deletesWhatTheSelectorAcceptsAndNoCopies() {
        controlPlane.with(
                timeout("old", 1),
                timeout("copy", 1).toBuilder()
                        .putLabel("kuma.io/origin", "zone")
                        .build());

        Plan plan = Plan.of(timeout("new", 5))
                .deleting(resource -> resource.type().equals(MeshTimeout.TYPE.name()))
                .against(kuma);

        assertThat(plan.changes(Action.DELETE))
                .extracting(change -> change.resource().name())
                .containsExactly("old");
    }

    @Test
    void makesOneListCallForEachKindAndNoCallForUnchangedResources() {
        List<Resource> many = IntStream.range(0, 2000)
                .<Resource>mapToObj(i -> timeout("timeout-" + i, 1))
                .collect(Collectors.toCollection(ArrayList::new));
        controlPlane.with(many);
        many.set(7, timeout("timeout-7", 2));
        int before = controlPlane.calls().size();

        Plan plan = Plan.of(many).against(kuma);
        List<RecordedCall> ofPlan =
                controlPlane.calls().subList(before, controlPlane.calls().size());
        plan.apply(kuma);

        assertThat(plan.summary()).isEqualTo("0 to create, 1 to update, 0 to delete, 1999 unchanged");
        // Version, settings, meshes, and the pages of the timeouts.
        assertThat(ofPlan).hasSize(5);
        // Version, settings, read and write.
        assertThat(controlPlane.calls()).hasSize(before + 5 + 4);
    }

    @Test
    void writesMeshesFirstAndDeletesThemLast() {
        Mesh team = Mesh.builder().name("team").putLabel("team", "a").build();
        MeshTimeout inTeam = owned("web", 1).toBuilder().mesh("team").build();
        Secret secret = Secret.builder()
                .mesh("team")
                .name("s")
                .putLabel("team", "a")
                .value("v")
                .build();
        Plan create = Plan.of(inTeam, secret, team).ownedBy("team", "a").against(kuma);
        create.apply(kuma);
        Plan delete = Plan.of().ownedBy("team", "a").against(kuma);

        assertThat(create.changes())
                .extracting(change -> change.resource().kind())
                .containsExactly("Mesh", "Secret", "MeshTimeout");
        assertThat(delete.changes()).extracting(PlannedChange::action).containsOnly(Action.DELETE);
        assertThat(delete.changes().get(delete.changes().size() - 1).resource().kind())
                .isEqualTo("Mesh");
        // The policies and secrets that the control plane created with the mesh.
        assertThat(delete.changes()).hasSizeGreaterThan(3);
        assertThat(delete.apply(kuma).isComplete()).isTrue();
        assertThat(controlPlane.resources(Mesh.TYPE).list())
                .extracting(Mesh::name)
                .containsExactly("default");
    }

    @Test
    void isNotAppliedIfItHasProblems() {
        Plan plan = Plan.of(
                        timeout("web", -1),
                        timeout("a", 1).toBuilder().mesh("absent").build())
                .against(kuma);

        assertThat(plan.problems()).hasSize(2);
        assertThat(plan.problems().get(0)).startsWith("MeshTimeout default/web: spec.to[0].default.idleTimeout");
        assertThat(plan.problems().get(1)).contains("absent");
        assertThatIllegalStateException().isThrownBy(() -> plan.apply(kuma)).withMessageContaining("2 problems");
        assertThat(controlPlane.resources(MeshTimeout.TYPE).list("default")).isEmpty();
    }

    @Test
    void hasAProblemForEachChangeThatTheRoleOfTheControlPlaneDoesNotAllow() {
        MeshService service = MeshService.builder()
                .mesh("default")
                .name("web")
                .spec(s -> s.addPort(p -> p.port(80)))
                .build();
        assertThat(Plan.of(service, timeout("web", 1)).against(kuma).problems())
                .containsExactly("MeshService default/web: no MeshService can be written on a global control plane");
        try (FakeControlPlane zone = FakeControlPlane.zone("east").with(mesh())) {
            Mesh team = Mesh.builder().name("team").build();
            assertThat(Plan.of(
                                    service.toBuilder()
                                            .putLabel("kuma.io/origin", "zone")
                                            .build(),
                                    mesh())
                            .against(zone.client())
                            .problems())
                    .isEmpty();
            assertThat(Plan.of(team).against(zone.client()).problems())
                    .contains("Mesh team: no Mesh can be written on the control plane of a zone");
        }
    }

    @Test
    void judgesByTheVersionOfTheCollection() {
        Mesh withMtls = mesh().toBuilder().mtls(Mtls.builtin("ca")).build();

        assertThat(Plan.of(withMtls).against(List.of(mesh()), KumaVersion.V2_14).isEmpty())
                .isFalse();
        assertThat(Plan.of(withMtls).against(List.of(mesh()), KumaVersion.V3_0).isEmpty())
                .isTrue();
    }

    @Test
    void readsFoldersInBothFormatsAndNotesSkippedDocuments(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), kuma.documents().toYaml(timeout("a", 1)));
        Files.writeString(folder.resolve("b.yaml"), kuma.documents().toYaml(timeout("b", 2), Format.KUBERNETES));
        Files.writeString(folder.resolve("c.yaml"), "apiVersion: v1\nkind: Namespace\nmetadata: {name: x}\n");

        Plan plan = Plan.of(kuma.documents().scan(folder)).against(kuma);

        assertThat(plan.changes())
                .extracting(change -> change.resource().name())
                .containsExactly("a", "b");
        assertThat(plan.notes()).singleElement().asString().contains("c.yaml").contains("Namespace");
    }

    @Test
    void showsNoSecretButSavesItForTheOwnerOnly(@TempDir Path folder) throws IOException {
        Secret before =
                Secret.builder().mesh("default").name("s").value("first value").build();
        Secret after =
                Secret.builder().mesh("default").name("s").value("second value").build();
        Secret added =
                Secret.builder().mesh("default").name("t").value("third value").build();
        controlPlane.with(before);
        Plan plan = Plan.of(after, added).against(kuma);
        Path file = folder.resolve("plan.json");
        plan.save(file);

        String shown = plan + plan.toHtml() + plan.toMarkdown() + plan.toTable() + plan.changes() + plan.apply(kuma);
        for (Secret secret : List.of(before, after, added)) {
            assertThat(shown)
                    .doesNotContain(
                            secret.data().orElseThrow(),
                            new String(secret.decodedData().orElseThrow(), UTF_8));
            assertThat(Files.readString(file)).contains(secret.data().orElseThrow());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void loadsWhatItSaved(@TempDir Path folder) throws IOException {
        controlPlane.with(owned("other", 2), owned("old", 3), owned("same", 1));
        Plan plan = Plan.of(owned("same", 1), owned("other", 20), owned("new", 5))
                .ownedBy("team", "a")
                .against(kuma);
        plan.overwrite(folder.resolve("plan.json"));
        plan.overwrite(folder.resolve("plan.json"));
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }

        Plan loaded = Plan.load(folder.resolve("plan.json"));

        assertThat(loaded).hasToString(plan.toString());
        assertThat(loaded.toHtml()).isEqualTo(plan.toHtml());
        assertThat(loaded.apply(kuma).isComplete()).isTrue();
        assertThat(Plan.of(owned("same", 1), owned("other", 20), owned("new", 5))
                        .ownedBy("team", "a")
                        .against(kuma)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void refusesAFileThatIsNoPlan(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"format\": \"other\"}");

        assertThatIllegalArgumentException().isThrownBy(() -> Plan.load(file)).withMessageContaining("x.json");
    }

    @Test
    void namesADamagedFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("damaged.json");
        Plan.of(timeout("web", 1)).against(kuma).save(file);
        String saved = Files.readString(file);
        for (String damaged : List.of(
                saved.substring(0, saved.length() / 2),
                saved.replace("CREATE", "CRATE"),
                saved.replace("\"after\"", "\"aftr\""))) {
            Files.writeString(file, damaged);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Plan.load(file))
                    .withMessageContaining("damaged.json is not a saved plan: ");
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatIllegalArgumentException().isThrownBy(() -> Plan.load(file)).withMessageContaining("damaged.json");
    }

    @Test
    void isNotAppliedToAnotherFakeOrToAZoneOfTheGlobalOne() {
        try (FakeControlPlane other = FakeControlPlane.global();
                FakeFederation federation = FakeFederation.of("east", "west")) {
            Plan plan = Plan.of(mesh()).against(kuma);
            Plan ofGlobal = Plan.of(mesh()).against(federation.global().client());
            Plan ofEast = Plan.of().against(federation.zone("east").client());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.apply(other.client()))
                    .withMessageContaining("was made for the control plane 00000000");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ofGlobal.apply(federation.zone("east").client()))
                    .withMessageContaining("of the role GLOBAL");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ofEast.apply(federation.zone("west").client()))
                    .withMessageContaining("of the zone east, but this one is of the zone west");
            assertThat(other.resources(Mesh.TYPE).list()).isEmpty();
        }
    }

    @Test
    void isNotAppliedToAnotherControlPlane(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plan.json");
        Plan.of(timeout("web", 1)).against(kuma).save(file);
        String changed = Files.readString(file).replaceFirst("\"clusterId\": \"[^\"]*\"", "\"clusterId\": \"other\"");
        Path other = Files.writeString(folder.resolve("other.json"), changed);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.load(other).apply(kuma))
                .withMessageContaining("other");
    }

    @Test
    void writesMarkdownForReviews() {
        controlPlane.with(owned("other", 2));

        assertThat(Plan.of(owned("other", 20), owned("new", 5)).against(kuma).toMarkdown())
                .contains("### To create\n\n- MeshTimeout default/new\n", "### To update", "20s");
    }

    private MeshTimeout stored(String name) {
        return controlPlane.resources(MeshTimeout.TYPE).find("default", name).orElseThrow();
    }

    static Mesh mesh() {
        return Mesh.builder().name("default").addSkipCreatingInitialPolicy("*").build();
    }

    static MeshTimeout owned(String name, int seconds) {
        return timeout(name, seconds).toBuilder().putLabel("team", "a").build();
    }

    static MeshTimeout timeout(String name, int seconds) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.mesh())
                        .conf(c -> c.idleTimeout(Duration.ofSeconds(seconds)))))
                .build();
    }
}
