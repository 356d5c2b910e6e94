package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.DeliveryStats;
import dev.meshmanager.kuma.plan.Recipient.State;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneInsight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PropagationTest {
    private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2001-01-01T00:00:00Z");

    private final FakeControlPlane controlPlane = FakeControlPlane.global();
    private final KumaClient kuma = controlPlane.client();
    private final Queue<Runnable> polls = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int slept;

    @BeforeEach
    void store() {
        controlPlane.with(PlanTest.mesh());
    }

    @AfterEach
    void close() {
        controlPlane.close();
    }

    @Test
    void waitsUntilProxiesAndZonesHaveAcknowledged() {
        proxy("web", LATER, 2, 1, 0);
        zone("east", EARLIER, 1, 1, 0);
        polls.add(() -> {
            proxy("web", LATER, 2, 2, 0);
            zone("east", LATER, 2, 2, 0);
        });

        Propagation propagation = await(Duration.ofMinutes(1));

        assertThat(propagation.isComplete()).isTrue();
        assertThat(propagation.recipients())
                .extracting(Recipient::toString)
                .containsExactly("Zone east: acknowledged", "Dataplane default/web: acknowledged");
        assertThat(slept).isEqualTo(1);
    }

    @Test
    void namesWhoLagsAtTheTimeout() {
        proxy("web", LATER, 2, 1, 0);
        zone("east", EARLIER, 1, 1, 0);

        Propagation propagation = await(Duration.ofSeconds(5));

        assertThat(propagation.isComplete()).isFalse();
        assertThat(propagation.lagging())
                .extracting(Recipient::toString)
                .containsExactly("Zone east: not sent", "Dataplane default/web: pending: no answer for clusters");
        assertThat(slept).isEqualTo(5);
    }

    @Test
    void reportsNewRejectionsWithTheirTypesAndNotOldOnes() {
        proxy("old", EARLIER, 3, 1, 2);
        proxy("new", EARLIER, 3, 1, 2);
        polls.add(() -> {
            proxy("old", LATER, 4, 2, 2);
            proxy("new", LATER, 4, 1, 3);
        });

        Propagation propagation = await(Duration.ofMinutes(1));

        assertThat(propagation.in(State.REJECTED))
                .extracting(Recipient::toString)
                .containsExactly("Dataplane default/new: rejected: rejected 1 of clusters");
        assertThat(propagation.in(State.ACKNOWLEDGED)).hasSize(1);
        assertThat(propagation.isComplete()).isFalse();
        assertThat(propagation.toHtml()).contains("rejected 1 of clusters");
    }

    @Test
    void doesNotWaitForProxiesThatAreOfflineOrNotConcerned() {
        Dataplane offline = dataplane("offline");
        controlPlane.connect(offline).disconnect(offline);
        proxy("unconcerned", EARLIER, 1, 1, 0);

        Propagation propagation = await(Duration.ofMinutes(1));

        assertThat(propagation.isComplete()).isTrue();
        assertThat(propagation).hasToString("0 acknowledged, 0 pending, 0 rejected, 1 not sent, 1 offline");
        assertThat(slept).isEqualTo(12);
    }

    @Test
    void isNotCompleteBeforeItCanBeKnown() {
        proxy("web", EARLIER, 1, 1, 0);

        Propagation propagation = await(Duration.ofSeconds(2));

        assertThat(propagation.isComplete()).isFalse();
        assertThat(propagation.toString()).contains("1 not sent").endsWith("\nDataplane default/web: not sent");
    }

    @Test
    void looksAtTheProxiesOfChangedMeshesOnly() {
        controlPlane.with(dataplane("other").toBuilder().mesh("b").build());
        proxy("web", LATER, 1, 1, 0);

        assertThat(await(Duration.ofMinutes(1)).recipients())
                .extracting(recipient -> recipient.resource().toString())
                .containsExactly("Dataplane default/web");
    }

    private Propagation await(Duration timeout) {
        AppliedPlan applied = Plan.of(PlanTest.timeout("t", 1)).against(kuma).apply(kuma);
        assertThat(applied.isComplete()).isTrue();
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return applied.propagation(kuma, clock, duration -> {
                    now = now.plus(duration);
                    slept++;
                    Runnable next = polls.poll();
                    if (next != null) {
                        next.run();
                    }
                })
                .await(timeout);
    }

    private static Dataplane dataplane(String name) {
        return Dataplane.builder()
                .mesh("default")
                .name(name)
                .networking(
                        n -> n.address("10.0.0.1").addInbound(i -> i.port(80).putTag("kuma.io/service", name)))
                .build();
    }

    private void proxy(String name, Instant updated, long sent, long acknowledged, long rejected) {
        controlPlane.with(
                dataplane(name),
                DataplaneInsight.builder()
                        .mesh("default")
                        .name(name)
                        .addSubscription(
                                s -> s.id(name).connectTime(EARLIER).status(status -> status.lastUpdateTime(updated)
                                        .cds(stats(sent, acknowledged, rejected))))
                        .build());
    }

    private void zone(String name, Instant updated, long sent, long acknowledged, long rejected) {
        controlPlane.with(
                Zone.builder().name(name).build(),
                ZoneInsight.builder()
                        .name(name)
                        .addSubscription(
                                s -> s.id(name).connectTime(EARLIER).status(status -> status.lastUpdateTime(updated)
                                        .putStat("MeshTimeout", stats(sent, acknowledged, rejected))))
                        .build());
    }

    private static DeliveryStats stats(long sent, long acknowledged, long rejected) {
        return DeliveryStats.builder()
                .responsesSent(sent)
                .responsesAcknowledged(acknowledged)
                .responsesRejected(rejected)
                .build();
    }
}
