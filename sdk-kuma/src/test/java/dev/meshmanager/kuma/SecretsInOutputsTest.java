package dev.meshmanager.kuma;

import static dev.meshmanager.kuma.evidence.MarkedModels.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.evidence.MarkedModels;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plants a mark in every text of every model, and looks for it in everything that people see. */
class SecretsInOutputsTest {
    private static final List<Model> MODELS = MarkedModels.of(KumaClient.class);

    @Test
    void noOutputOfAnyModelHasASecret() {
        assertThat(MODELS).hasSizeGreaterThan(200);
        TreeSet<String> leaks = new TreeSet<>();
        for (Model model : MODELS) {
            MarkedModels.outputs(model).forEach((form, text) -> {
                leaks(text)
                        .forEach(leak ->
                                leaks.add(model.getClass().getInterfaces()[0].getName() + ", " + form + ": " + leak));
            });
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void noDashboardHasASecret() {
        Dashboard dashboard = Dashboard.of(Snapshot.builder()
                .time(Instant.EPOCH)
                .server(all(ServerInfo.class).get(0))
                .counts(GlobalInsight.builder().build())
                .zones(all(ZoneOverview.class))
                .zoneIngresses(all(ZoneIngressOverview.class))
                .zoneEgresses(all(ZoneEgressOverview.class))
                .meshes(all(Mesh.class))
                .meshInsights(all(MeshInsight.class))
                .services(all(ServiceInsight.class))
                .proxies(all(DataplaneOverview.class))
                .resources(all(MeshResource.class))
                .url("https://user:" + MARK + "@host/")
                .addWarning(new Warning(Warning.Kind.DEPRECATED, "see http://user:" + MARK + "@host"))
                .addUnread(new FailedRead("zones", "GET /zones?token=" + MARK, "Bearer " + MARK))
                .build());
        assertThat(Stream.of(
                                dashboard.toHtml(),
                                dashboard.toMarkdown(),
                                dashboard.toString(),
                                dashboard.attention().toString(),
                                dashboard.snapshot().toString())
                        .flatMap(SecretsInOutputsTest::leaks))
                .isEmpty();
    }

    @Test
    void noOutputOfASecretShowsMembersThatNobodyKnows() {
        Secret secret = Secret.builder()
                .mesh("m")
                .name("s")
                .unknownFields(JsonObject.of("DATA", MARK))
                .build();
        assertThat(MarkedModels.outputs(secret).values()).noneMatch(text -> text.contains(MARK));
    }

    /** Returns the marks in a text with what stands around them. */
    private static Stream<String> leaks(String text) {
        return Pattern.compile(".{0,60}" + MARK).matcher(text).results().map(MatchResult::group);
    }

    private static <T> List<T> all(Class<T> type) {
        return MODELS.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
