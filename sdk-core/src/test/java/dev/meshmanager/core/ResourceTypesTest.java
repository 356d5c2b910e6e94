package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceTypesTest {
    private static final MeshResourceType<GenericMeshResource> ONE = ResourceType.mesh("One", "ones");
    private static final GlobalResourceType<GenericGlobalResource> TWO = ResourceType.global("Two", "twos");

    @Test
    void findsKindsByNameAndByPath() {
        ResourceTypes types = ResourceTypes.of(ONE, TWO);

        assertThat(types.find("Two")).contains(TWO);
        assertThat(types.findByPath("ones")).contains(ONE);
        assertThat(types.find("twos")).isEmpty();
        assertThat(types.findByPath("Two")).isEmpty();
    }

    @Test
    void keepsTheOrder() {
        assertThat(ResourceTypes.of(List.of(TWO)).plus(ONE).all())
                .<ResourceType<?>>map(type -> type)
                .isEqualTo(List.of(TWO, ONE));
    }

    @Test
    void refusesTwoKindsOfOneName() {
        assertThatThrownBy(() -> ResourceTypes.of(ONE, ResourceType.mesh("One", "other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two kinds have the name One");
    }

    @Test
    void replacesAKindAndLeavesTheOldRegistryAlone() {
        ResourceTypes types = ResourceTypes.of(ONE);
        ResourceTypes more = types.plus(ResourceType.mesh("One", "other"), TWO);

        assertThat(more.find("One").orElseThrow().path()).isEqualTo("other");
        assertThat(more.toString()).isEqualTo("[One, Two]");
        assertThat(types.find("One").orElseThrow().path()).isEqualTo("ones");
        assertThat(types.find("Two")).isEmpty();
    }

    @Test
    void findsAKindByItsOlderPath() {
        ResourceType<?> moved = ResourceType.global("Moved", "moved", GlobalResource.class, k -> k.otherPath("old"));

        assertThat(ResourceTypes.of(ONE, moved).findByPath("old")).contains(moved);
    }

    @Test
    void readsUnknownKindsWithAMeshAndWithout() {
        assertThat(ResourceTypes.of(ONE).modelOf(JsonObject.of("type", "Two"))).isEqualTo(GenericGlobalResource.class);
        assertThat(ResourceTypes.of(ONE).modelOf(JsonObject.of("mesh", "m"))).isEqualTo(GenericMeshResource.class);
    }
}
