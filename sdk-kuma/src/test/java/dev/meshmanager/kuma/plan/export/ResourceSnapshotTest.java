package dev.meshmanager.kuma.plan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.Action;
import dev.meshmanager.kuma.plan.Plan;
import dev.meshmanager.kuma.plan.PlannedChange;
import dev.meshmanager.kuma.plan.StateChanges;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceSnapshotTest {
    @TempDir
    private Path folder;

    private final FakeControlPlane controlPlane = FakeControlPlane.standalone("east");
    private final KumaClient kuma = controlPlane.client();

    @BeforeEach
    void store() {
        kuma.apply(
                Mesh.builder().name("default").addSkipCreatingInitialPolicy("*").build());
        kuma.apply(timeout("web", 1));
        kuma.apply(timeout("api", 2));
        kuma.apply(Secret.builder().mesh("default").name("s").value("value").build());
    }

    @AfterEach
    void close() {
        controlPlane.close();
    }

    @Test
    void hasOneFileForEachResourceWithoutWhatIsComputed() throws IOException {
        ResourceSnapshot.of(kuma).writeTo(folder);

        assertThat(files())
                .containsExactly(
                        "global/Mesh/default.yaml",
                        "meshes/default/MeshTimeout/api.yaml",
                        "meshes/default/MeshTimeout/web.yaml",
                        "snapshot.yaml");
        assertThat(Files.readString(folder.resolve("meshes/default/MeshTimeout/web.yaml")))
                .contains("name: web")
                .doesNotContain("creationTime", "modificationTime", "kri");
    }

    @Test
    void isLoadedAsItWasWritten() throws IOException {
        ResourceSnapshot snapshot = ResourceSnapshot.withSecrets(kuma);
        snapshot.writeTo(folder);

        assertThat(ResourceSnapshot.load(folder)).isEqualTo(snapshot);
        assertThat(snapshot.resources()).anyMatch(Secret.class::isInstance);
    }

    @Test
    void isReplayedByTheInMemoryControlPlane() throws IOException {
        ResourceSnapshot.of(kuma).writeTo(folder);

        try (FakeControlPlane replay = FakeControlPlane.standalone("east")) {
            replay.with(ResourceSnapshot.load(folder).resources());

            assertThat(StateChanges.between(
                                    ResourceSnapshot.of(kuma).resources(),
                                    ResourceSnapshot.of(replay.client()).resources(),
                                    KumaVersion.V2_14)
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void touchesOnlyTheFilesOfChangedResources() throws IOException {
        ResourceSnapshot.of(kuma).writeTo(folder);
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("README.md"), "mine");
        FileTime old = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(folder.resolve("global/Mesh/default.yaml"), old);
        kuma.apply(timeout("web", 9));
        kuma.resources(MeshTimeout.TYPE).delete("default", "api");

        ResourceSnapshot.of(kuma).writeTo(folder);

        assertThat(Files.getLastModifiedTime(folder.resolve("global/Mesh/default.yaml")))
                .isEqualTo(old);
        assertThat(folder.resolve("meshes/default/MeshTimeout/api.yaml")).doesNotExist();
        assertThat(Files.readString(folder.resolve("meshes/default/MeshTimeout/web.yaml")))
                .contains("9s");
        assertThat(files()).contains("README.md");
        assertThat(folder.resolve(".git")).exists();
    }

    @Test
    void doesNotWriteIntoAFolderOfSomebodyElse() throws IOException {
        Files.writeString(folder.resolve("important.txt"), "mine");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResourceSnapshot.of(kuma).writeTo(folder));
        assertThatIllegalArgumentException().isThrownBy(() -> ResourceSnapshot.load(folder));
        assertThat(files()).containsExactly("important.txt");
    }

    @Test
    void onlyTheOwnerReadsFilesOfSecrets() throws IOException {
        ResourceSnapshot.withSecrets(kuma).writeTo(folder);

        Path secret = folder.resolve("meshes/default/Secret/s.yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    @Test
    void namesOfServersDoNotLeaveTheFolder() throws IOException {
        Resource hostile = timeout("../../up", 1).toBuilder().mesh("..").build();

        ResourceSnapshot.of(List.of(hostile), KumaVersion.V2_14).writeTo(folder.resolve("in"));

        assertThat(files()).allMatch(file -> file.startsWith("in/"));
        assertThat(ResourceSnapshot.load(folder.resolve("in")).resources())
                .extracting(Resource::name)
                .containsExactly("../../up");
    }

    @Test
    void tellsWhatChangedSince() throws IOException {
        ResourceSnapshot.of(kuma).writeTo(folder);
        kuma.apply(timeout("web", 9));
        kuma.apply(timeout("new", 1));
        kuma.resources(MeshTimeout.TYPE).delete("default", "api");

        StateChanges changes = StateChanges.between(
                ResourceSnapshot.load(folder).resources(),
                controlPlane.resources(MeshTimeout.TYPE).list("default"),
                KumaVersion.V2_14);

        assertThat(changes.changes())
                .filteredOn(change -> change.resource().kind().equals("MeshTimeout"))
                .extracting(PlannedChange::action)
                .containsExactly(Action.DELETE, Action.CREATE, Action.UPDATE);
        assertThat(changes.toString()).contains("~ spec.to[Mesh].default.idleTimeout: 1s -> 9s");
        assertThat(changes.toTable().columns()).contains("Changed at");
        assertThat(changes.toHtml()).contains("idleTimeout");
    }

    @Test
    void driftAgainstFilesIsAPlan() throws IOException {
        ResourceSnapshot.of(kuma).writeTo(folder);
        kuma.apply(timeout("web", 9));

        assertThat(Plan.of(kuma.documents().scan(folder)).against(kuma).toString())
                .contains("~ MeshTimeout default/web\n    ~ spec.to[Mesh].default.idleTimeout: 9s -> 1s");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static MeshTimeout timeout(String name, int seconds) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.mesh())
                        .conf(c -> c.idleTimeout(Duration.ofSeconds(seconds)))))
                .build();
    }
}
