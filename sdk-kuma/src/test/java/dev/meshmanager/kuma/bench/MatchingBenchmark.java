package dev.meshmanager.kuma.bench;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.analysis.Analysis;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.impact.Impact;
import dev.meshmanager.kuma.matching.EffectiveProxy;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.matching.reach.ReachabilityMatrix;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
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
import org.openjdk.jmh.infra.Blackhole;

/** Indexes and matches an estate of 10,000 proxies, 300 services and 500 policies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MatchingBenchmark {
    private static final Kri DESTINATION = Kri.parse("kri_msvc_default_east__app-7_main");

    private final List<Resource> resources = LargeEstate.resources();
    private final Estate estate = Estate.of(resources);
    private final PolicyMatcher matcher = PolicyMatcher.of(estate);
    private final MeshTimeout policy = estate.list(MeshTimeout.TYPE).get(7);
    private final MeshTimeout ofMesh = estate.list(MeshTimeout.TYPE).get(0);
    private final Estate changed = estate.with(ofMesh.toBuilder()
            .spec(ofMesh.spec().toBuilder()
                    .addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> c.connectionTimeout(Duration.ofHours(1))))
                    .build())
            .build());
    private final Estate secured = estate.with(LargeEstate.security());
    private int next;

    /** From the resources to the answer about the first proxy. */
    @Benchmark
    public Object index() {
        PolicyMatcher fresh = PolicyMatcher.of(Estate.of(resources));
        return fresh.proxies(policy);
    }

    /** A policy that selects all proxies, with every member before and after. */
    @Benchmark
    public Impact impactOfAChangedPolicy() {
        return Impact.of(estate, changed);
    }

    @Benchmark
    public List<Dataplane> proxiesOfAPolicy() {
        return matcher.proxies(policy);
    }

    /** Another proxy each time, so that nothing is known about it yet. */
    @Benchmark
    public void effectiveConfigurationOfAProxy(Blackhole consumed) {
        next = (next + 1) % 10_000;
        EffectiveProxy proxy = matcher.effective(LargeEstate.MESH, LargeEstate.proxyName(next));
        consumed.consume(proxy.inbound(8080).effective(MeshTimeout.TYPE));
        consumed.consume(proxy.outbound(DESTINATION).effective(MeshTimeout.TYPE));
        consumed.consume(proxy.outbound(DESTINATION).effective(MeshRetry.TYPE));
        consumed.consume(proxy.outbound(DESTINATION).effective(MeshCircuitBreaker.TYPE));
    }

    @Benchmark
    public Object allRulesOfAProxy() {
        next = (next + 1) % 10_000;
        return matcher.proxy(LargeEstate.MESH, LargeEstate.proxyName(next)).rules();
    }

    /** Who may call whom among all proxies, with nothing known before. */
    @Benchmark
    public ReachabilityMatrix reachabilityOfAllProxies() {
        return Reachability.of(secured).matrix(LargeEstate.MESH);
    }

    /** All findings about the estate. */
    @Benchmark
    public FindingReport analyse() {
        return Analysis.of(estate);
    }
}
