package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.MethodNotAllowedException;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.AppliedChange.Outcome;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What plans do on any control plane. Subclasses say on which; it is left as it was found. Everything is in a mesh of
 * its own, and in the zone of a global control plane, which makes no meshes, in the oldest one with names of its own.
 */
abstract class PlanContract {
    private static final int NEVER = Integer.MAX_VALUE;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger(NEVER);
    private boolean isAnswerLost;
    private boolean isOwnMesh;
    private String mesh = "plan-" + suffix;
    private KumaClient kuma;

    /** Returns a builder of a client of the control plane. */
    abstract KumaClient.Builder connect();

    /** Stops what {@link #connect} started. */
    void disconnect() {}

    @BeforeEach
    void open() {
        kuma = connect()
                .retries(RetryPolicy.NONE)
                .okHttpClient(new OkHttpClient.Builder()
                        .addNetworkInterceptor(this::send)
                        .build())
                .build();
        try {
            kuma.apply(ownMesh());
            isOwnMesh = true;
        } catch (MethodNotAllowedException e) {
            mesh = kuma.resources(Mesh.TYPE).list().stream()
                    .min(Comparator.comparing(found -> found.creationTime().orElseThrow()))
                    .map(Mesh::name)
                    .orElse("");
            assumeTrue(!mesh.isEmpty(), "the zone has got no mesh yet");
        }
    }

    @AfterEach
    void close() throws Exception {
        lost.set(NEVER);
        try (AutoCloseable stopping = this::disconnect;
                KumaClient closing = kuma) {
            desired(List.of()).against(kuma).apply(kuma, ApplyOptions.defaults().goOn());
            if (isOwnMesh) {
                kuma.delete(ownMesh());
            }
        }
    }

    private Mesh ownMesh() {
        return Mesh.builder().name(mesh).addSkipCreatingInitialPolicy("*").build();
    }

    private Response send(Interceptor.Chain chain) throws IOException {
        calls.incrementAndGet();
        if (lost.getAndUpdate(left -> left == NEVER ? NEVER : left - 1) != 0) {
            return chain.proceed(chain.request());
        }
        lost.set(NEVER);
        if (isAnswerLost) {
            chain.proceed(chain.request()).close();
        }
        throw new IOException("the connection was lost");
    }

    private DesiredState desired(List<Resource> resources) {
        return Plan.of(resources).ownedBy("owner", "owner-" + suffix);
    }

    private MeshTimeout timeout(String name, int seconds) {
        MeshTimeout.Builder timeout = MeshTimeout.builder()
                .mesh(mesh)
                .name(name + "-" + suffix)
                .spec(s -> s.targetRef(TargetRef.dataplane(Map.of("app", suffix)))
                        .addTo(t ->
                                t.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(Duration.ofSeconds(seconds)))));
        return (isOwnMesh ? timeout : timeout.putLabel("kuma.io/origin", "zone")).build();
    }

    /** Returns some resources. In a zone of a global control plane, only policies. */
    private List<Resource> state(Random random) {
        Map<ResourceRef, Resource> state = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            String name = List.of("one", "two", "three").get(random.nextInt(3));
            int value = 1 + random.nextInt(90);
            Resource resource =
                    switch (isOwnMesh ? random.nextInt(3) : 0) {
                        case 0 -> timeout(name, value);
                        case 1 ->
                            Secret.builder()
                                    .mesh(mesh)
                                    .name(name + "-" + suffix)
                                    .value("value " + value)
                                    .build();
                        default ->
                            timeout(name + "-labelled", value).toBuilder()
                                    .putLabel("note", "n" + value)
                                    .build();
                    };
            state.put(ResourceRef.of(resource), resource);
        }
        return new ArrayList<>(state.values());
    }

    /** Returns what is in the mesh, and of a mesh of others what the tests made. */
    private List<Resource> stored() {
        List<Resource> stored = new ArrayList<>();
        for (ResourceType<?> type : Kinds.ALL.all()) {
            if (type instanceof MeshResourceType<?> ofMesh
                    && !type.isReadOnly()
                    && kuma.version().has(type)) {
                kuma.resources(ofMesh).list(mesh).stream()
                        .filter(resource -> isOwnMesh || resource.name().contains(suffix))
                        .forEach(stored::add);
            }
        }
        return stored;
    }

    private AppliedPlan apply(List<Resource> resources) {
        AppliedPlan applied = desired(resources).against(kuma).apply(kuma);
        assertThat(applied.notDone()).isEmpty();
        Plan again = desired(resources).against(kuma);
        assertThat(again.isEmpty()).as("%s, then %s", applied, again).isTrue();
        return applied;
    }

    @Test
    void everyDesiredStateConvergesInOneApplyAndIsRestoredByRollback() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            apply(state(random));
            List<Resource> before = stored();
            AppliedPlan applied = apply(state(random));
            AppliedPlan rolledBack = applied.rollback().apply(kuma);

            assertThat(rolledBack.notDone()).as("seed %s", seed).isEmpty();
            assertThat(ResourceDiffs.between(before, stored()))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void convergesAfterALostConnectionAtEveryCall() {
        List<Resource> first = List.of(timeout("changed", 1), timeout("old", 1));
        List<Resource> second = List.of(timeout("changed", 2), timeout("new", 3));
        apply(first);
        List<Resource> before = stored();
        boolean isLost = true;
        for (int call = 0; isLost; call++) {
            for (boolean ofAnswer : List.of(true, false)) {
                Plan plan = desired(second).against(kuma);
                isAnswerLost = ofAnswer;
                // The first calls ask for the version and the role. If they fail, nothing is written.
                lost.set(call + 2);
                AppliedPlan applied = plan.apply(kuma, ApplyOptions.defaults().parallelism(1));
                isLost = lost.getAndSet(NEVER) == NEVER;
                assertThat(applied.isComplete()).as("call %s of %s", call, plan).isEqualTo(!isLost);

                apply(second);
                apply(first);
                assertThat(ResourceDiffs.between(before, stored())).isEmpty();
            }
        }
    }

    @Test
    void rollsBackFromASavedFile(@TempDir Path folder) throws IOException {
        apply(List.of(timeout("changed", 1), timeout("old", 1)));
        List<Resource> before = stored();
        apply(List.of(timeout("changed", 2), timeout("new", 3))).save(folder.resolve("applied.json"));

        AppliedPlan undone =
                AppliedPlan.load(folder.resolve("applied.json")).rollback().apply(kuma);

        assertThat(undone.isComplete()).isTrue();
        assertThat(ResourceDiffs.between(before, stored())).isEmpty();
    }

    @Test
    void doesNotOverwriteForeignChanges() {
        apply(List.of(timeout("changed", 1)));
        Plan plan = desired(List.of(timeout("changed", 2))).against(kuma);
        kuma.apply(timeout("changed", 9).toBuilder()
                .putLabel("owner", "owner-" + suffix)
                .build());

        assertThat(plan.apply(kuma).changes())
                .extracting(AppliedChange::outcome)
                .containsExactly(Outcome.CHANGED_SINCE);
    }

    @Test
    void makesNoCallForUnchangedResources() {
        int number = isOwnMesh ? 2000 : 50;
        List<Resource> many = new ArrayList<>(IntStream.range(0, number)
                .mapToObj(i -> timeout("many-" + i, 1))
                .toList());
        assertThat(desired(many)
                        .against(kuma)
                        .apply(kuma, ApplyOptions.defaults())
                        .isComplete())
                .isTrue();
        many.set(7, timeout("many-7", 2));
        DesiredState desired = desired(many).deletingOnly(MeshTimeout.TYPE);

        calls.set(0);
        Plan plan = desired.against(kuma);
        int ofPlan = calls.getAndSet(0);
        AppliedPlan applied = plan.apply(kuma);

        assertThat(plan.summary()).isEqualTo("0 to create, 1 to update, 0 to delete, " + (number - 1) + " unchanged");
        assertThat(applied.isComplete()).isTrue();
        // Version, settings, meshes, and the pages of the timeouts, of which others may have some.
        assertThat(ofPlan).isLessThan(10);
        // Version, settings, read and write.
        assertThat(calls).hasValue(4);
    }

    @Test
    void tellsWhenTheConnectedZonesAndProxiesHaveIt() {
        AppliedPlan applied = apply(List.of(timeout("sent", 1)));

        Propagation propagation = applied.awaitPropagated(kuma, Duration.ofMinutes(1));

        assertThat(propagation.isComplete()).as(propagation.toString()).isTrue();
    }
}
