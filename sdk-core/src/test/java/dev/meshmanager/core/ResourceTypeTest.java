package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceTypeTest {
    private static final ResourceType<GenericResource> THING = ResourceType.generic("Thing", "things", Scope.MESH);

    @Test
    void keepsAllWhenOneThingChanges() {
        ResourceType<GenericResource> all =
                THING.withShortName("th").asReadOnly().asFlat();
        assertThat(all.name()).isEqualTo("Thing");
        assertThat(all.path()).isEqualTo("things");
        assertThat(all.scope()).isEqualTo(Scope.MESH);
        assertThat(all.model()).isEqualTo(GenericResource.class);
        assertThat(all.shortName()).contains("th");
        assertThat(all.isReadOnly()).isTrue();
        assertThat(all.isFlat()).isTrue();
        assertThat(THING.asFlat().asReadOnly().withShortName("x").isFlat()).isTrue();
    }

    @Test
    void isPlainByDefault() {
        assertThat(THING.shortName()).isEmpty();
        assertThat(THING.isReadOnly()).isFalse();
        assertThat(THING.isFlat()).isFalse();
        assertThat(ResourceType.mesh("A", "as", MeshResource.class).scope()).isEqualTo(Scope.MESH);
        assertThat(ResourceType.global("A", "as", GlobalResource.class).scope()).isEqualTo(Scope.GLOBAL);
    }

    @Test
    void isEqualByName() {
        assertThat(THING)
                .isEqualTo(ResourceType.generic("Thing", "other", Scope.GLOBAL))
                .hasSameHashCodeAs(THING.asFlat())
                .isNotEqualTo(ResourceType.generic("Other", "things", Scope.MESH))
                .hasToString("Thing");
    }
}
