package dev.meshmanager.kuma.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.GenericMeshResource;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.MeshResourceClient;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InventedKindTest {
    private static final ResourceTypes TYPES = Kinds.ALL.plus(MeshPatience.TYPE);
    private static final MeshPatience PATIENCE = MeshPatience.builder()
            .mesh("default")
            .name("web")
            .spec(s -> s.targetRef(TargetRef.mesh()).conf(c -> c.days(3)))
            .build();

    private final FakeControlPlane controlPlane =
            FakeControlPlane.builder().standalone("east").types(TYPES).start();
    private final KumaClient kuma = controlPlane.client();

    @AfterEach
    void stop() {
        controlPlane.close();
    }

    @Test
    void isWrittenReadAndDeletedLikeAnyOther() {
        controlPlane.with(Mesh.builder().name("default").build());
        MeshResourceClient<MeshPatience> client = kuma.resources(MeshPatience.TYPE);

        assertThat(kuma.apply(PATIENCE).outcome()).isEqualTo(Applied.Outcome.CREATED);
        MeshPatience stored = client.get("default", "web");
        assertThat(stored.spec()).isEqualTo(PATIENCE.spec());
        assertThat(stored.labels()).containsEntry("kuma.io/origin", "zone");
        assertThat(stored.kri()).contains("kri_mpat_default_east__web_");
        assertThat(controlPlane.resources(MeshPatience.TYPE).list()).containsExactly(stored);
        assertThat(kuma.resources("MeshPatience").list()).hasSize(1);
        assertThat(kuma.inspect().dataplanes(MeshPatience.TYPE, "default", "web"))
                .isEmpty();
        kuma.delete(stored);
        assertThat(client.find("default", "web")).isEmpty();
    }

    @Test
    void isKnownToAClientThatValidatesFirst() {
        MeshResourceType<GenericMeshResource> similar = ResourceType.mesh("MeshTimeoutt", "meshtimeoutts");
        ResourceTypes types = Kinds.ALL.plus(similar);
        try (FakeControlPlane server = FakeControlPlane.builder().types(types).start();
                KumaClient client = KumaClient.builder()
                        .url(server.url())
                        .types(types)
                        .validateFirst()
                        .build()) {
            server.with(Mesh.builder().name("default").build());
            client.apply(GenericMeshResource.builder()
                    .type(similar.name())
                    .mesh("default")
                    .name("a")
                    .unknownFields(Json.read(JsonObject.class, "{\"spec\": {}}"))
                    .build());

            assertThat(server.resources(similar).list()).hasSize(1);
        }
    }

    @Test
    void isAmongTheKindsOfTheControlPlane() {
        ResourceKinds.Kind kind = kuma.resourceKinds().resources().stream()
                .filter(described -> described.name().equals(Optional.of("MeshPatience")))
                .findFirst()
                .orElseThrow();
        assertThat(kind.scope()).contains(ResourceKinds.Scope.MESH);
        assertThat(kind.shortName()).contains("mpat");
        assertThat(kind.policy().flatMap(ResourceKinds.Policy::isTargetRef)).contains(true);
        assertThat(kind.policy().flatMap(ResourceKinds.Policy::hasToTargetRef)).contains(false);
    }

    @Test
    void isReadFromDocumentsOfBothFormats() {
        ResourceDocuments documents = ResourceDocuments.of(TYPES);
        for (Format format : Format.values()) {
            assertThat(documents.read(documents.toYaml(PATIENCE, format))).containsExactly(PATIENCE);
        }
    }

    @Test
    void isCheckedAgainstItsSchema() {
        JsonObject empty = Json.read(JsonObject.class, """
                {"type": "MeshPatience", "mesh": "default", "name": "web", "spec": {"default": {}}}""");
        controlPlane.with(Mesh.builder().name("default").build());

        assertThat(Validation.check(MeshPatience.TYPE, empty, ValidationOptions.defaults()))
                .extracting(Violation::field)
                .containsExactly("spec.default.days");
        assertThatThrownBy(() -> kuma.apply(Json.fromTree(GenericMeshResource.class, JsonValue.of(empty))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("spec.default.days");
    }
}
