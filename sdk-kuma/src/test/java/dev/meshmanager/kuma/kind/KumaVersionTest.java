package dev.meshmanager.kuma.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.Workload;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import dev.meshmanager.kuma.policy.MeshTimeout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KumaVersionTest {
    private static final List<String> IN_ORDER = List.of(
            "2.11", "2.11.18", "2.12", "2.14", "2.14.0", "2.14.3", "3.0", "3.0.0-preview.v1", "3.0.0", "3.0.1", "10.2");

    @Test
    void ordersLinesPreviewsAndVersions() {
        List<KumaVersion> versions = IN_ORDER.stream().map(KumaVersion::of).toList();

        assertThat(versions).isSortedAccordingTo(KumaVersion::compareTo).doesNotHaveDuplicates();
        assertThat(versions).extracting(KumaVersion::toString).isEqualTo(IN_ORDER);
    }

    @Test
    void countsAPreviewToTheLineThatItPrecedes() {
        assertThat(KumaVersion.of("3.0.0-preview.v1").isAtLeast(KumaVersion.V3_0))
                .isTrue();
        assertThat(KumaVersion.of("2.14.9").isAtLeast(KumaVersion.V3_0)).isFalse();
        assertThat(KumaVersion.of("2.14.9").line()).isEqualTo(KumaVersion.V2_14);
    }

    @Test
    void readsALeadingV() {
        assertThat(KumaVersion.of("v2.14.3"))
                .isEqualTo(KumaVersion.of("2.14.3"))
                .hasSameHashCodeAs(KumaVersion.of("2.14.3"))
                .hasToString("2.14.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "2", "2.x", "two", "dev-1a2b3c", "0.0.0-preview.v1a2b3c", "99999999999.1"})
    void doesNotTakeOtherTextsForVersions(String text) {
        assertThat(KumaVersion.find(text)).isEmpty();
        assertThatThrownBy(() -> KumaVersion.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void knowsSinceAndUntilWhenAKindExists() {
        assertThat(versionsWith(MeshTimeout.TYPE)).containsExactly("2.11", "2.12", "2.13", "2.14", "3.0");
        assertThat(versionsWith(MeshIdentity.TYPE)).containsExactly("2.12", "2.13", "2.14", "3.0");
        assertThat(versionsWith(Workload.TYPE)).containsExactly("2.13", "2.14", "3.0");
        assertThat(versionsWith(MeshOpenTelemetryBackend.TYPE)).containsExactly("2.14", "3.0");
        assertThat(versionsWith(TrafficRoute.TYPE)).containsExactly("2.11", "2.12", "2.13", "2.14");
        assertThat(versionsWith(MeshGateway.TYPE)).containsExactly("2.11", "2.12", "2.13", "2.14");
    }

    @Test
    void nineteenKindsAreGoneIn30() {
        assertThat(Kinds.ALL.all())
                .filteredOn(kind -> !KumaVersion.V3_0.has(kind))
                .hasSize(19);
    }

    @Test
    void readsTheVersionOfAServer() {
        assertThat(server("Kuma", "2.14.3").kumaVersion()).contains(KumaVersion.of("2.14.3"));
        assertThat(server("Kuma", "0.0.0-preview.v1a2b3c").kumaVersion()).isEmpty();
        assertThat(ServerInfo.builder().build().kumaVersion()).isEmpty();
    }

    @Test
    void mapsTheVersionOfADistributionToTheKumaItIsBasedOn() {
        assertThat(server("Kong Mesh", "2.13.4").kumaVersion()).contains(KumaVersion.V2_13);
        assertThat(server("Kong Mesh", "2.13.4").toBuilder()
                        .basedOnKuma("2.13.2")
                        .build()
                        .kumaVersion())
                .contains(KumaVersion.of("2.13.2"));
    }

    private static ServerInfo server(String product, String version) {
        return ServerInfo.builder().product(product).version(version).build();
    }

    private static Stream<String> versionsWith(ResourceType<?> type) {
        return KumaVersion.KNOWN.stream().filter(version -> version.has(type)).map(KumaVersion::toString);
    }
}
