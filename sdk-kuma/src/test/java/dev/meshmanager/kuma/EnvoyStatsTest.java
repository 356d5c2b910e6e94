package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvoyStatsTest {
    private static final String TEXT = "cluster.backend.upstream_rq_total: 12\n"
            + "cluster.backend.upstream_cx_active: 0\n"
            + "cluster.backend.upstream_rq_time: P0(nan,0) P25(nan,1.5)\n"
            + "cluster.other.upstream_rq_total: 18446744073709551615\n"
            + "server.version: \"abc\"\n"
            + "\n"
            + "not a statistic\n";

    private final EnvoyStats stats = EnvoyStats.parse(TEXT);

    @Test
    void readsCountersAndGauges() {
        assertThat(stats.value("cluster.backend.upstream_rq_total")).contains(12L);
        assertThat(stats.value("cluster.backend.upstream_rq_time")).isEmpty();
        assertThat(stats.value("absent")).isEmpty();
    }

    @Test
    void takesTheLargestLongForWhatIsLarger() {
        assertThat(stats.value("cluster.other.upstream_rq_total")).contains(Long.MAX_VALUE);
    }

    @Test
    void keepsHistogramsAndTextsAsTheyAre() {
        assertThat(stats.text("cluster.backend.upstream_rq_time")).contains("P0(nan,0) P25(nan,1.5)");
        assertThat(stats.text("server.version")).contains("\"abc\"");
        assertThat(stats.asMap()).hasSize(5);
        assertThat(stats).hasToString(TEXT);
    }

    @Test
    void selectsByPrefix() {
        assertThat(stats.startingWith("cluster.backend."))
                .isEqualTo(Map.of("cluster.backend.upstream_rq_total", 12L, "cluster.backend.upstream_cx_active", 0L));
    }
}
