package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlPlaneWarningsTest {
    private static final String STATS = "/meshes/default/dataplanes/web-1/stats";

    private final FakeControlPlane controlPlane = FakeControlPlane.standalone("east");
    private final KumaClient kuma = controlPlane.client();

    @AfterEach
    void stop() {
        controlPlane.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'store':{'type':'memory'}}   | [store-memory: resources are kept in memory only]
            {'store':{'type':'postgres'}} | []
            {}                            | []
            """)
    void warnsOfAStoreInMemory(String config, String warnings) {
        controlPlane.answer("/config", config.replace('\'', '"'));
        assertThat(kuma.warnings()).hasToString(warnings);
    }

    @Test
    void throwsWhereTheSettingsAreKeptBack() {
        controlPlane.failNext(403);
        assertThatThrownBy(kuma::warnings).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void warnsOfWhatTheStatisticsSayAndOfStatisticsThatCannotBeRead() {
        controlPlane.answer(STATS, "cluster.backend.circuit_breakers.default.rq_open: 1\n");
        ProxyAdmin admin = kuma.dataplanes().admin("default", "web-1");
        assertThat(admin.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.ABNORMAL_TRAFFIC);
        controlPlane.failNext(404);
        assertThat(admin.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.kind().key()).isEqualTo("stats-not-enhanced"))
                .satisfies(warning -> assertThat(warning.message()).contains("404"));
    }
}
