package dev.meshmanager.kuma.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.common.Warning.Kind;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttentionTest {
    private static final Dataplane WEB = Dataplane.builder()
            .mesh("default")
            .name("web-1")
            .putLabel("app", "web")
            .putLabel("kuma.io/display-name", "web")
            .networking(networking -> networking.address("10.0.0.1").addInbound(inbound -> inbound.port(80)
                    .putTag("kuma.io/service", "web")
                    .putTag("version", "v1")))
            .build();
    private static final Dataplane EDGE = Dataplane.builder()
            .mesh("default")
            .name("edge-1")
            .networking(
                    networking -> networking.address("10.0.0.2").gateway(gateway -> gateway.type(Gateway.Type.BUILTIN)
                            .putTag("kuma.io/service", "edge")))
            .build();
    private static final MeshGateway GATEWAY = MeshGateway.builder()
            .mesh("default")
            .name("front-door")
            .addSelector(Selector.service("edge"))
            .conf(conf -> conf.addListener(listener -> listener.port(80).putTag("port", "http")))
            .build();

    static Stream<Arguments> targets() {
        return Stream.of(
                arguments(TargetRef.mesh(), true),
                arguments(TargetRef.dataplane(), true),
                arguments(TargetRef.dataplane(Map.of("app", "web")), true),
                arguments(TargetRef.dataplane(Map.of("app", "nope")), false),
                arguments(TargetRef.dataplane("web"), true),
                arguments(TargetRef.dataplane("nope"), false),
                arguments(TargetRef.meshSubset(Map.of("version", "v1")), true),
                arguments(TargetRef.meshSubset(Map.of("version", "*")), true),
                arguments(TargetRef.meshSubset(Map.of("version", "v2")), false),
                arguments(TargetRef.meshSubset(Map.of("kuma.io/service", "edge", "port", "http")), true),
                arguments(TargetRef.meshService("web"), true),
                arguments(TargetRef.meshService("nope"), false),
                arguments(TargetRef.meshGateway("front-door"), true),
                arguments(TargetRef.meshGateway("nope"), false),
                arguments(TargetRef.meshHttpRoute("nope"), true));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void namesPoliciesThatSelectNothing(TargetRef target, boolean selects) {
        assertThat(subjects(Kind.SELECTS_NOTHING, WEB, EDGE, GATEWAY, timeout(target)))
                .isEqualTo(selects ? List.of() : List.of("MeshTimeout default/slow"));
    }

    @Test
    void namesOlderPoliciesThatSelectNothing() {
        assertThat(subjects(
                        Kind.SELECTS_NOTHING,
                        WEB,
                        TrafficPermission.allow("*", "web")
                                .mesh("default")
                                .name("all")
                                .build(),
                        TrafficPermission.allow("nope", "web")
                                .mesh("default")
                                .name("none")
                                .build()))
                .containsExactly("TrafficPermission default/none");
    }

    @Test
    void namesPoliciesOfAZoneThatSelectNothingInTheirZone() {
        Map<String, String> east = Map.of("kuma.io/origin", "zone", "kuma.io/zone", "east");
        Map<String, String> west = Map.of("kuma.io/origin", "zone", "kuma.io/zone", "west");
        MeshTimeout timeout = timeout(TargetRef.dataplane(Map.of("app", "web")));
        assertThat(subjects(
                        Kind.SELECTS_NOTHING,
                        WEB.toBuilder().putAllLabels(west).build(),
                        timeout.toBuilder().labels(east).build()))
                .containsExactly("MeshTimeout default/slow");
        assertThat(subjects(
                        Kind.SELECTS_NOTHING,
                        WEB.toBuilder().putAllLabels(west).build(),
                        timeout.toBuilder().labels(west).build()))
                .isEmpty();
    }

    @Test
    void saysNothingOfAMeshWithoutProxies() {
        assertThat(subjects(Kind.SELECTS_NOTHING, timeout(TargetRef.meshService("nope"))))
                .isEmpty();
    }

    @Test
    void saysNothingOfGatewaysThatWereNotRead() {
        Dashboard read = MapTest.dashboard(WEB, EDGE, GATEWAY, timeout(TargetRef.meshGateway("nope")));
        Dashboard without = Dashboard.of(read.snapshot().toBuilder()
                .resources(read.snapshot().resources().stream()
                        .filter(resource -> !(resource instanceof MeshGateway))
                        .toList())
                .addUnread(new FailedRead("MeshGateway", "GET /meshgateways", "403 Forbidden"))
                .build());
        assertThat(without.attention()).extracting(Finding::code).doesNotContain(Kind.SELECTS_NOTHING);
    }

    @Test
    void namesDeprecatedFieldsInUse() {
        MeshTimeout timeout = MeshTimeout.builder()
                .mesh("default")
                .name("slow")
                .spec(spec -> spec.targetRef(TargetRef.meshSubset(Map.of("version", "v1")))
                        .addFrom(from ->
                                from.targetRef(TargetRef.mesh()).conf(conf -> conf.idleTimeout(Duration.ofSeconds(1)))))
                .build();
        assertThat(MapTest.dashboard(WEB, timeout).attention())
                .filteredOn(attention -> attention.code() == Kind.DEPRECATED)
                .extracting(finding -> finding.subject() + ": " + finding.message())
                .contains(
                        "MeshTimeout default/slow: 'from' field is deprecated, use 'rules' instead",
                        "MeshTimeout default/slow: MeshSubset value for 'targetRef.kind' is deprecated,"
                                + " use Dataplane with labels instead");
    }

    private static MeshTimeout timeout(TargetRef target) {
        return MeshTimeout.builder()
                .mesh("default")
                .name("slow")
                .spec(spec -> spec.targetRef(target).addTo(to -> to.targetRef(TargetRef.mesh())
                        .conf(conf -> conf.connectionTimeout(Duration.ofSeconds(1)))))
                .build();
    }

    private static List<String> subjects(Kind kind, Resource... resources) {
        return MapTest.dashboard(resources).attention().stream()
                .filter(attention -> attention.code() == kind)
                .map(finding -> finding.subject().toString())
                .toList();
    }

    @Test
    void attentionIsAReportThatCanBeSuppressedAndWritten() {
        FindingReport attention = MapTest.dashboard(WEB, EDGE, GATEWAY, timeout(TargetRef.meshService("nope")))
                .attention();
        FindingSubject subject = new FindingSubject("MeshTimeout", Optional.of("default"), "slow");
        assertThat(attention)
                .filteredOn(finding -> finding.code() == Kind.SELECTS_NOTHING)
                .extracting(Finding::subject)
                .containsExactly(subject);
        assertThat(attention.toSarif("dashboard")).contains("\"ruleId\": \"SELECTS_NOTHING\"");
        assertThat(attention.without(Kind.SELECTS_NOTHING, subject))
                .extracting(Finding::code)
                .doesNotContain(Kind.SELECTS_NOTHING);
    }
}
