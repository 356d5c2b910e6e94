package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.testing.FakeKonnect;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.mesh.Mesh;
import org.junit.jupiter.api.Test;

class DashboardTest {
    @Test
    void showsTheControlPlaneThatIsAskedFor() {
        try (FakeKonnect fake = FakeKonnect.start();
                KonnectClient konnect = fake.client()) {
            MeshControlPlane one = konnect.meshControlPlanes().create(b -> b.name("one"));
            MeshControlPlane other = konnect.meshControlPlanes().create(b -> b.name("other"));
            long before = meshes(konnect.dashboard(one));
            konnect.kuma(one).apply(Mesh.builder().name("payments").build());
            assertThat(meshes(konnect.dashboard(one))).isEqualTo(before + 1);
            assertThat(meshes(konnect.dashboard(other))).isEqualTo(before);
        }
    }

    @Test
    void saysWhichControlPlaneItShows() {
        try (FakeKonnect fake = FakeKonnect.start();
                KonnectClient konnect = fake.client()) {
            MeshControlPlane prod =
                    konnect.meshControlPlanes().create(b -> b.name("prod").putLabel("team", "platform"));
            Dashboard dashboard = konnect.dashboard(prod);
            assertThat(dashboard.title()).startsWith("prod, ");
            assertThat(dashboard.toString())
                    .contains("Id: " + prod.id(), "Region: " + konnect.region().value(), "Labels: team=platform")
                    .contains("API URL: " + konnect.kuma(prod).url());
            assertThat(dashboard.toHtml()).contains("<dd>" + prod.id() + "</dd>", "<dd>team=platform</dd>");
            assertThat(dashboard.toMarkdown()).contains("prod", prod.id());
        }
    }

    private static long meshes(Dashboard dashboard) {
        assertThat(dashboard.unread()).isEmpty();
        return dashboard.counters().stream()
                .filter(counter -> counter.name().equals("Meshes"))
                .mapToLong(Counter::total)
                .sum();
    }
}
