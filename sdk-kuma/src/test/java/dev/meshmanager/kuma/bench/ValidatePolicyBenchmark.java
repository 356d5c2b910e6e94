package dev.meshmanager.kuma.bench;

import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Validates a policy with timeouts for two destinations and for inbound traffic. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ValidatePolicyBenchmark {
    private final MeshTimeout policy = MeshTimeout.builder()
            .mesh("default")
            .name("backend")
            .putLabel("team", "payments")
            .spec(s -> s.targetRef(TargetRef.mesh())
                    .addTo(t -> t.targetRef(TargetRef.meshService("backend"))
                            .conf(c -> c.connectionTimeout(Duration.ofSeconds(5))
                                    .http(h -> h.requestTimeout(Duration.ofSeconds(15)))))
                    .addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(Duration.ofHours(1)))))
            .build();

    @Benchmark
    public List<Violation> validate() {
        return Validation.check(policy);
    }
}
