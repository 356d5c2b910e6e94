package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.DeliveryStats;
import dev.meshmanager.kuma.deploy.Golden;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.plan.Recipient.State;
import dev.meshmanager.kuma.plan.export.ResourceSnapshot;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateChangesTest {
    private static final Instant CHANGED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T00:01:00Z");
    private static final Instant EARLIER = Instant.parse("2025-01-01T00:00:00Z");

    private static final String PROXIES = """
            {type: Mesh, name: default}
            ---
            {type: Dataplane, mesh: default, name: web-1, labels: {app: web}, networking: {address: 10.0.0.1, inbound: [
            {port: 80, tags: {kuma.io/service: web}}]}}
            ---
            {type: Dataplane, mesh: default, name: web-2, labels: {app: web}, networking: {address: 10.0.0.2, inbound: [
            {port: 80, tags: {kuma.io/service: web}}]}}
            ---
            {type: Dataplane, mesh: default, name: db-1, labels: {app: db}, networking: {address: 10.0.0.3, inbound: [
            {port: 80, tags: {kuma.io/service: db}}]}}
            ---
            """;
    private static final Estate BEFORE = Estate.ofYaml(PROXIES
            + timeout("web", "web", 1, EARLIER)
            + timeout("nobody", "nobody", 1, EARLIER)
            + timeout("gone", "db", 1, EARLIER));
    private static final Estate AFTER =
            Estate.ofYaml(PROXIES + timeout("web", "web", 9, CHANGED) + timeout("nobody", "nobody", 9, CHANGED));

    private static String timeout(String name, String app, int seconds, Instant time) {
        return """
                {type: MeshTimeout, mesh: default, name: %s, modificationTime: '%s', spec: {targetRef: {kind: Dataplane,
                labels: {app: %s}}, rules: [{default: {idleTimeout: %ds}}]}}
                ---
                """.formatted(name, time, app, seconds);
    }

    @Test
    void tellsWhichProxiesFeltEachChange() {
        assertThat(StateChanges.between(BEFORE, AFTER).effects())
                .extracting(effect -> effect.change().resource().name() + " " + effect.feltBy())
                .containsExactly(
                        "gone 1 proxy: default/db-1", "nobody no proxy", "web 2 proxies: default/web-1, default/web-2");
    }

    @Test
    void aMeshIsFeltByAllItsProxiesAndAProxyByItself() {
        Estate after = AFTER.with(
                Mesh.builder().name("default").mtls(Mtls.builtin("ca-1")).build(),
                AFTER.find(Dataplane.TYPE, "default", "db-1").orElseThrow().toBuilder()
                        .putLabel("team", "a")
                        .build());

        assertThat(StateChanges.between(AFTER, after).effects())
                .extracting(ChangeEffect::feltBy)
                .containsExactly("1 proxy: default/db-1", "3 proxies: default/db-1, default/web-1, default/web-2");
    }

    @Test
    void tellsWhatTheProxiesAnsweredSince() {
        StateChanges changes = StateChanges.between(BEFORE, AFTER).answeredBy(overviews());

        ChangeEffect web = changes.effects().get(2);
        assertThat(web.time()).contains(CHANGED);
        assertThat(web.answers()).extracting(Recipient::state).containsExactly(State.ACKNOWLEDGED, State.REJECTED);
        assertThat(changes.effects().get(0).answers())
                .as("nobody knows when it was deleted")
                .isEmpty();
    }

    @Test
    void tellsTheAnswersToWhatChangedSinceASnapshot() {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east")) {
            controlPlane.with(AFTER.resources().toList());
            KumaClient kuma = controlPlane.client();
            kuma.apply(Secret.builder().mesh("default").name("s").value("v").build());
            ResourceSnapshot before = ResourceSnapshot.of(kuma);
            ResourceSnapshot withSecrets = ResourceSnapshot.withSecrets(kuma);
            kuma.resources(MeshTimeout.TYPE).delete("default", "nobody");
            controlPlane.withYaml(timeout("web", "web", 20, CHANGED));
            controlPlane.with(insight("web-1", LATER, 2, 2, 0));

            Estate now = kuma.estate();
            StateChanges changes = StateChanges.between(
                            before.resources(), now.resources().toList(), now.version())
                    .answeredBy(kuma.dataplanes().overviews().toList());

            assertThat(changes.changes())
                    .extracting(change -> change.action() + " " + change.resource())
                    .containsExactly("delete MeshTimeout default/nobody", "update MeshTimeout default/web");
            assertThat(changes.effects().get(1).answers())
                    .extracting(Recipient::state)
                    .contains(State.ACKNOWLEDGED);
            assertThat(StateChanges.between(withSecrets.resources(), before.resources(), now.version())
                            .isEmpty())
                    .as("no secrets were read")
                    .isTrue();
        }
    }

    @Test
    void viewsOfAHistory() throws IOException {
        StateChanges changes = StateChanges.between(BEFORE, AFTER).answeredBy(overviews());

        Golden.check("history", "changes.txt", changes + "\n");
        Golden.check("history", "changes.html", changes.toHtml());
        Golden.check("history", "changes.md", changes.toTable().toMarkdown());
    }

    /** Returns the proxies: web-1 has acknowledged, web-2 has rejected, and db-1 got nothing since. */
    private static List<DataplaneOverview> overviews() {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east")) {
            controlPlane.with(AFTER.resources().toList());
            controlPlane.with(
                    insight("web-1", LATER, 2, 2, 0),
                    insight("web-2", LATER, 3, 1, 2),
                    insight("db-1", EARLIER, 1, 1, 0));
            return controlPlane.client().dataplanes().overviews("default").toList();
        }
    }

    private static DataplaneInsight insight(String name, Instant updated, long sent, long acknowledged, long rejected) {
        return DataplaneInsight.builder()
                .mesh("default")
                .name(name)
                .addSubscription(s -> s.id("1").connectTime(EARLIER).status(status -> status.lastUpdateTime(updated)
                        .cds(DeliveryStats.builder()
                                .responsesSent(sent)
                                .responsesAcknowledged(acknowledged)
                                .responsesRejected(rejected)
                                .build())))
                .build();
    }
}
