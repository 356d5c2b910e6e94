package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Change;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.watch.ResourceEvent;
import dev.meshmanager.kuma.watch.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    private final FakeControlPlane controlPlane =
            FakeControlPlane.global().with(Mesh.builder().name("default").build());
    private final KumaClient kuma = controlPlane.client();

    @AfterEach
    void stop() {
        controlPlane.close();
    }

    @Test
    void tellsWhatWasAddedUpdatedAndDeleted() {
        try (Watch<ResourceEvent<Mesh>> watch = kuma.watch(Mesh.TYPE, SHORT)) {
            Iterator<ResourceEvent<Mesh>> events = watch.stream().iterator();
            assertThat(events.next()).satisfies(event -> isOf(event, ResourceEvent.Kind.ADDED, "default"));
            kuma.apply(Mesh.builder().name("payments").build());
            assertThat(events.next()).satisfies(event -> isOf(event, ResourceEvent.Kind.ADDED, "payments"));
            kuma.apply(Mesh.builder()
                    .name("payments")
                    .routing(routing -> routing.localityAwareLoadBalancing(true))
                    .build());
            ResourceEvent<Mesh> update = events.next();
            isOf(update, ResourceEvent.Kind.UPDATED, "payments");
            assertThat(update.before().orElseThrow().routing()).isEmpty();
            kuma.resources(Mesh.TYPE).delete("payments");
            assertThat(events.next()).satisfies(event -> isOf(event, ResourceEvent.Kind.DELETED, "payments"));
        }
    }

    private static void isOf(ResourceEvent<Mesh> event, ResourceEvent.Kind kind, String name) {
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.resource().name()).isEqualTo(name);
        assertThat(event).hasToString(kind + " Mesh " + name);
    }

    @Test
    void goesOnAfterAFailureOfTheServer() {
        try (Watch<ResourceEvent<Mesh>> watch = kuma.watch(Mesh.TYPE, SHORT)) {
            controlPlane.failNext(500);
            assertThat(watch.stream().iterator().next().resource().name()).isEqualTo("default");
        }
    }

    @Test
    void endsWithAFailureThatStays() {
        try (Watch<ResourceEvent<Mesh>> watch = kuma.watch(Mesh.TYPE, SHORT)) {
            controlPlane.failNext(403);
            assertThatThrownBy(() -> watch.stream().iterator().next()).isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void endsWhenItIsClosed() {
        Watch<ResourceEvent<Mesh>> watch = kuma.watch(Mesh.TYPE, Duration.ofHours(1));
        watch.close();
        assertThat(watch.stream()).isEmpty();
    }

    @Test
    void refusesAnIntervalThatIsNotPositive() {
        assertThatThrownBy(() -> kuma.watch(Mesh.TYPE, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval: must be positive and at most a year, is PT0S");
    }

    @Test
    void tellsWhatChangesOnTheDashboard() throws Exception {
        RecordingSubscriber<Change> subscriber = new RecordingSubscriber<>();
        try (Watch<Change> watch = kuma.watchDashboard(SHORT)) {
            watch.publisher().subscribe(subscriber);
            subscriber.request(Long.MAX_VALUE);
            // The lists of a look are not of one moment: the policies of a new mesh may be told before it.
            List<String> told = new ArrayList<>();
            int meshes = 0;
            while (!told.contains("counter Meshes")) {
                kuma.apply(Mesh.builder().name("mesh-" + meshes++).build());
                subscriber.events.removeIf(change -> told.add(change.subject()));
            }
        }
        assertThat(subscriber.end()).isNull();
    }

    @Test
    void saysOnlyThatSomethingIsGoneFromTheDashboardWhenItStaysUnread() {
        Dashboard whole = kuma.dashboard();
        Dashboard part = Dashboard.of(whole.snapshot().toBuilder()
                .meshes(List.of())
                .unread(List.of(new FailedRead("meshes", "GET /meshes", "503")))
                .build());
        Iterator<Dashboard> read =
                List.of(whole, part, whole, part, part, part, whole).iterator();
        DashboardChanges looks = new DashboardChanges(read::next);
        assertThat(Stream.generate(looks).limit(7).map(changes -> changes.isEmpty() ? "-" : "told"))
                .containsExactly("-", "-", "-", "-", "told", "-", "told");
    }
}
