package dev.meshmanager.kuma.bench;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.FakeFederation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Applies a policy to in-memory control planes that have few resources and many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ApplyBenchmark {
    @Param({"100", "100000"})
    private int resources;

    private final FakeControlPlane alone = FakeControlPlane.standalone("east");
    private final FakeFederation federation = FakeFederation.of("east", "west");
    private int applied;

    @Setup(Level.Trial)
    public void store() {
        for (FakeControlPlane controlPlane : new FakeControlPlane[] {alone, federation.global()}) {
            controlPlane.with(IntStream.range(0, resources)
                    .mapToObj(i -> timeout("timeout-" + i, 1))
                    .toList());
        }
    }

    @TearDown(Level.Trial)
    public void stop() {
        alone.close();
        federation.close();
    }

    @Benchmark
    public Object applyAlone() {
        return apply(alone.client());
    }

    @Benchmark
    public Object applyInFederation() {
        return apply(federation.global().client());
    }

    private Object apply(KumaClient kuma) {
        return kuma.apply(timeout("timeout-7", 1 + applied++ % 60));
    }

    private static MeshTimeout timeout(String name, int seconds) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.mesh())
                        .conf(c -> c.connectionTimeout(Duration.ofSeconds(seconds)))))
                .build();
    }
}
