package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPlaneVersionTest {
    static Stream<KumaVersion> versions() {
        return KumaVersion.KNOWN.stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void hasTheKindsOfItsVersion(KumaVersion version) {
        try (FakeControlPlane controlPlane =
                FakeControlPlane.builder().standalone("east").version(version).start()) {
            assertThat(controlPlane.client().resourceKinds().resources())
                    .extracting(ResourceKinds.Kind::name)
                    .containsExactlyElementsOf(Kinds.ALL.all().stream()
                            .filter(version::has)
                            .map(kind -> Optional.of(kind.name()))
                            .toList());
            assertThat(controlPlane.client().serverInfo().kumaVersion())
                    .map(KumaVersion::line)
                    .contains(version);
        }
    }

    @Test
    void tellsTheVersionThatItWasGiven() {
        try (FakeControlPlane controlPlane =
                FakeControlPlane.builder().version(KumaVersion.of("2.13.4")).start()) {
            assertThat(controlPlane.client().serverInfo().version()).contains("2.13.4");
        }
    }

    @Test
    void answersForAGoneKindAsForAnyUnknownPath() {
        try (FakeControlPlane controlPlane = FakeControlPlane.builder()
                .standalone("east")
                .version(KumaVersion.V3_0)
                .start()) {
            for (ResourceType<?> gone : List.of(TrafficRoute.TYPE, MeshGateway.TYPE)) {
                assertThatThrownBy(() ->
                                controlPlane.client().resources(gone).list().toList())
                        .isInstanceOf(MeshException.class);
                assertThat(controlPlane.unknownPaths()).anyMatch(path -> path.contains(gone.path()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0.0", "2.5.0"})
    void refusesVersionsThatItCannotBe(String version) {
        assertThatThrownBy(() -> FakeControlPlane.builder().version(KumaVersion.of(version)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("[2.11, 2.12, 2.13, 2.14, 3.0]");
    }
}
