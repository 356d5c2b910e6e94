package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random desired states, one after another, on a control plane that also has resources of others. */
class PlanConvergenceTest {
    @Property(tries = 25)
    void everyDesiredStateConvergesInOneApplyAndIsRestoredByRollback(
            @ForAll("states") List<Resource> first, @ForAll("states") List<Resource> second) {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east")) {
            KumaClient kuma = controlPlane.client();
            controlPlane.with(PlanTest.mesh(), PlanTest.timeout("foreign", 1));
            apply(first, kuma);
            List<Resource> before = ResourceDiffs.writable(controlPlane);

            AppliedPlan applied = apply(second, kuma);
            assertThat(ResourceDiffs.writable(controlPlane))
                    .extracting(ResourceRef::of)
                    .contains(ResourceRef.of(PlanTest.timeout("foreign", 1)));
            AppliedPlan rolledBack = applied.rollback().apply(kuma);

            assertThat(rolledBack.notDone()).isEmpty();
            assertThat(ResourceDiffs.between(before, ResourceDiffs.writable(controlPlane)))
                    .isEmpty();
        }
    }

    private static AppliedPlan apply(List<Resource> desired, KumaClient kuma) {
        DesiredState state = Plan.of(desired).ownedBy("team", "a");
        Plan plan = state.against(kuma);
        assertThat(plan.problems()).isEmpty();
        AppliedPlan applied = plan.apply(kuma);
        assertThat(applied.notDone()).isEmpty();
        assertThat(state.against(kuma).changes()).isEmpty();
        return applied;
    }

    /** Any set of the meshes a and b, with any resources in those meshes and in the mesh default. */
    @Provide
    Arbitrary<List<Resource>> states() {
        Arbitrary<Set<String>> meshes = Arbitraries.of("a", "b").set();
        Arbitrary<List<Resource>> resources = resource().list().ofMaxSize(12);
        return Combinators.combine(meshes, resources, Arbitraries.of(true, false))
                .as((names, all, mtls) -> {
                    Map<ResourceRef, Resource> state = new LinkedHashMap<>();
                    for (String name : names) {
                        Mesh mesh = Mesh.builder().name(name).build();
                        state.put(
                                ResourceRef.of(mesh),
                                mtls
                                        ? mesh.toBuilder()
                                                .addSkipCreatingInitialPolicy("*")
                                                .build()
                                        : mesh);
                    }
                    all.stream()
                            .filter(resource -> resource.meshName()
                                    .filter(mesh -> mesh.equals("default") || names.contains(mesh))
                                    .isPresent())
                            .forEach(resource -> state.put(ResourceRef.of(resource), resource));
                    return new ArrayList<>(state.values());
                });
    }

    private static Arbitrary<Resource> resource() {
        Arbitrary<String> meshes = Arbitraries.of("default", "a", "b");
        Arbitrary<String> names = Arbitraries.of("one", "two", "three", "mesh-timeout-all-a");
        return Combinators.combine(
                        meshes,
                        names,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 90))
                .as((mesh, name, kind, value) -> switch (kind) {
                    case 0 ->
                        PlanTest.timeout(name, value).toBuilder().mesh(mesh).build();
                    case 1 ->
                        Secret.builder()
                                .mesh(mesh)
                                .name(name)
                                .value("value " + value)
                                .build();
                    case 2 ->
                        MeshService.builder()
                                .mesh(mesh)
                                .name(name)
                                .spec(s -> s.addPort(p -> p.port(value)))
                                .build();
                    default ->
                        PlanTest.timeout(name + "-b", value).toBuilder()
                                .mesh(mesh)
                                .putLabel("note", "n" + value)
                                .build();
                });
    }
}
