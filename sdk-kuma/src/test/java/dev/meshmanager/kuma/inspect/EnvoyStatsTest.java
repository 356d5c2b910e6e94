package dev.meshmanager.kuma.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.common.Warning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvoyStatsTest {
    private static final String TEXT = "cluster.backend.upstream_rq_total: 12\n"
            + "cluster.backend.upstream_cx_active: 0\n"
            + "cluster.backend.upstream_rq_time: P0(nan,0) P25(nan,1.5)\n"
            + "cluster.other.upstream_rq_total: 18446744073709551615\n"
            + "server.version: \"abc\"\n"
            + "\n"
            + "not a statistic\n";

    private final EnvoyStats stats = EnvoyStats.parse(TEXT);

    @ParameterizedTest
    @CsvSource({
        "cluster.a.circuit_breakers.default.cx_open: 1, 1",
        "cluster.a.circuit_breakers.high.rq_retry_open: 2, 1",
        "cluster.a.outlier_detection.ejections_active: 1, 1",
        "cluster.a.circuit_breakers.default.cx_open: 0, 0",
        "cluster.a.circuit_breakers.default.remaining_cx: 5, 0",
        "cluster.a.outlier_detection.ejections_total: 5, 0"
    })
    void warnsOfTrafficThatIsKeptBack(String line, int warnings) {
        assertThat(EnvoyStats.parse(line).warnings()).hasSize(warnings);
        assertThat(EnvoyStats.parse(line).warnings())
                .allMatch(warning -> warning.kind() == Warning.Kind.ABNORMAL_TRAFFIC
                        && line.startsWith(warning.message().replace(" is ", ": ")));
    }

    @ParameterizedTest
    @CsvSource({
        "cluster.default_backend__east_msvc_80.upstream_rq_total: 3, true",
        "cluster.backend.upstream_cx_rx_bytes_total: 3, true",
        "cluster.backend.upstream_cx_rx_bytes_total: 0, false",
        "cluster.backend.upstream_cx_tx_bytes_total: 3, false",
        "cluster.localhost_8080.upstream_rq_total: 3, false",
        "cluster.self_inbound_http.upstream_rq_total: 3, false",
        "cluster.outbound_passthrough_ipv4.upstream_cx_rx_bytes_total: 3, false",
        "cluster._kuma:ads.upstream_rq_total: 3, false",
        "cluster.ads_cluster.upstream_rq_total: 3, false",
        "http.backend.upstream_rq_total: 3, false"
    })
    void recommendsToSayWhatIsReachableOnceSomethingWasSent(String line, boolean recommends) {
        assertThat(EnvoyStats.parse(line + "\ncluster.backend.upstream_rq_total: 0\n")
                        .warnings())
                .extracting(Warning::kind)
                .containsExactlyElementsOf(recommends ? List.of(Warning.Kind.RECOMMEND_REACHABLE) : List.of());
    }

    @Test
    void readsCountersAndGauges() {
        assertThat(stats.value("cluster.backend.upstream_rq_total")).hasValue(12L);
        assertThat(stats.value("cluster.backend.upstream_rq_time")).isEmpty();
        assertThat(stats.value("absent")).isEmpty();
    }

    @Test
    void takesTheLargestLongForWhatIsLarger() {
        assertThat(stats.value("cluster.other.upstream_rq_total")).hasValue(Long.MAX_VALUE);
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
