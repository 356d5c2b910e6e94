package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceTypeTest {
    private static final MeshResourceType<GenericMeshResource> THING = ResourceType.mesh("Thing", "things");

    @Test
    void keepsAllThatIsSaidOfAKind() {
        MeshResourceType<GenericMeshResource> all =
                ResourceType.mesh("Thing", "things", GenericMeshResource.class, k -> k.shortName("th")
                        .asInsight()
                        .flat()
                        .otherPath("old-things")
                        .insight(THING)
                        .kubernetes(KubernetesForm.IN_NAMESPACE)
                        .rank(3)
                        .since("2.12")
                        .until("3.0")
                        .trait("a trait")
                        .trait(WrittenBy.ANY));
        assertThat(all.name()).isEqualTo("Thing");
        assertThat(all.path()).isEqualTo("things");
        assertThat(all.scope()).isEqualTo(Scope.MESH);
        assertThat(all.model()).isEqualTo(GenericMeshResource.class);
        assertThat(all.shortName()).contains("th");
        assertThat(all.isReadOnly()).isTrue();
        assertThat(all.isInsight()).isTrue();
        assertThat(all.isFlat()).isTrue();
        assertThat(all.otherPaths()).containsExactly("old-things");
        assertThat(all.insight()).get().isSameAs(THING);
        assertThat(all.kubernetes()).isSameAs(KubernetesForm.IN_NAMESPACE);
        assertThat(all.rank()).isEqualTo(3);
        assertThat(all.since()).contains("2.12");
        assertThat(all.until()).contains("3.0");
        assertThat(all.trait(String.class)).contains("a trait");
        assertThat(all.trait(WrittenBy.class)).contains(WrittenBy.ANY);
    }

    @Test
    void isPlainByDefault() {
        assertThat(THING.shortName()).isEmpty();
        assertThat(THING.isReadOnly()).isFalse();
        assertThat(THING.isInsight()).isFalse();
        assertThat(THING.isFlat()).isFalse();
        assertThat(THING.otherPaths()).isEmpty();
        assertThat(THING.insight()).isEmpty();
        assertThat(THING.writtenBy()).isEqualTo(WrittenBy.ANY);
        assertThat(THING.kubernetes()).isSameAs(KubernetesForm.AS_IS);
        assertThat(THING.rank()).isEqualTo(ResourceType.LAST_RANK);
        assertThat(THING.since()).isEmpty();
        assertThat(THING.until()).isEmpty();
        assertThat(THING.trait(String.class)).isEmpty();
        assertThat(ResourceType.mesh("A", "as", MeshResource.class).scope()).isEqualTo(Scope.MESH);
        assertThat(ResourceType.global("A", "as", GlobalResource.class).scope()).isEqualTo(Scope.GLOBAL);
    }

    @Test
    void isEqualByName() {
        assertThat(THING)
                .isEqualTo(ResourceType.global("Thing", "other"))
                .hasSameHashCodeAs(ResourceType.mesh("Thing", "things", GenericMeshResource.class, k -> k.flat()))
                .isNotEqualTo(ResourceType.mesh("Other", "things"))
                .hasToString("Thing");
    }
}
