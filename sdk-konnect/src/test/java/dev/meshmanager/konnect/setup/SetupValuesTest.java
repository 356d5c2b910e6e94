package dev.meshmanager.konnect.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshTrace;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SetupValuesTest {
    static Stream<Arguments> unusable() {
        return Stream.of(
                refused("metrics.port", "567000", b -> b.metrics(567000, "/metrics")),
                refused("metrics.port", "0", b -> b.metrics(0, "/metrics")),
                refused("metrics.path", "metrics", b -> b.metrics(5670, "metrics")),
                refused("metrics.conf.port", "-1", b -> b.metrics(MetricsBackend.prometheus("p", -1, "/metrics"))),
                refused(
                        "metrics.conf.aggregate.port",
                        "70000",
                        b -> b.metrics(MetricsBackend.Prometheus.builder()
                                .conf(c -> c.addAggregate(a -> a.name("app").port(70000)))
                                .build())),
                refused(
                        "metrics.prometheus.path",
                        "a b",
                        b -> b.metrics(MeshMetric.Backend.builder()
                                .type(MeshMetric.BackendType.PROMETHEUS)
                                .prometheus(p -> p.path("a b"))
                                .build())),
                refused(
                        "metrics.openTelemetry.endpoint",
                        "otel:99999",
                        b -> b.metrics(MeshMetric.Backend.openTelemetry("otel:99999"))),
                refused("accessLog.conf.address", "logs", b -> b.accessLog(LogBackend.tcp("logs"))),
                refused("accessLog.conf.path", "tmp/log", b -> b.accessLog(LogBackend.file("tmp/log"))),
                refused("accessLog.tcp.address", ":1", b -> b.accessLog(MeshAccessLog.Backend.tcp(":1"))),
                refused("accessLog.file.path", "", b -> b.accessLog(MeshAccessLog.Backend.file(""))),
                refused("tracing.conf.url", "traces:9411", b -> b.tracing(TraceBackend.zipkin("traces:9411"))),
                refused("tracing.conf.port", "0", b -> b.tracing(TraceBackend.datadog("agent", 0))),
                refused("tracing.conf.address", "a/b", b -> b.tracing(TraceBackend.datadog("a/b", 8126))),
                refused(
                        "tracing.openTelemetry.endpoint",
                        "o tel",
                        b -> b.tracing(MeshTrace.Backend.openTelemetry("o tel"))),
                refused("sampling", "101", b -> b.tracing(TraceBackend.zipkin("http://t:9411"), 101)),
                refused(
                        "sampling",
                        "NaN",
                        b -> b.tracing(TraceBackend.Zipkin.builder()
                                .sampling(Double.NaN)
                                .build())));
    }

    private static Arguments refused(String member, String value, Consumer<MeshSetup.Builder> setting) {
        return Arguments.of(member, value, setting);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unusable")
    void namesTheMemberAndItsValueInBothStyles(String member, String value, Consumer<MeshSetup.Builder> setting) {
        for (SetupStyle style : SetupStyle.values()) {
            MeshSetup.Builder builder = MeshSetup.builder().name("m").style(style);

            assertThatThrownBy(() -> setting.accept(builder))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(member + " must be ")
                    .hasMessageEndingWith("but is \"" + value + "\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsWhatProxiesCanUse(SetupStyle style) {
        assertThatCode(() -> MeshSetup.builder()
                        .name("m")
                        .style(style)
                        .metrics(65535, "/stats/prometheus")
                        .accessLog(LogBackend.tcp("[::1]:5000"))
                        .tracing(TraceBackend.zipkin("https://user:pw@traces.example/api/v2/spans"), 0)
                        .build())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void keepsFractionsOfTheSampling(SetupStyle style) {
        TraceBackend backend = TraceBackend.zipkin("http://traces:9411").named("z");
        TraceBackend sampled =
                ((TraceBackend.Zipkin) backend).toBuilder().sampling(0.4).build();

        assertThat(MeshSetup.builder()
                        .name("m")
                        .style(style)
                        .tracing(sampled)
                        .build()
                        .toYaml())
                .containsPattern("(sampling|overall): \"?0\\.4\"?\n");
    }
}
