package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.matching.Effective;
import dev.meshmanager.kuma.matching.EffectiveProxy;
import dev.meshmanager.kuma.matching.Inspection;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.matching.Setting;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a control plane and an estate tell through the common interface is the same. */
class InspectionTest {
    /** Each estate takes a server and thousands of calls. */
    private static final int ESTATES_OF_A_FILE = 2;

    private int compared;
    private int members;

    @Test
    @Tag("estates")
    void typedConfigurationIsTheSameLiveAndOffline() {
        for (Path file : TestData.files("estates")) {
            EstateLine.read(file).stream().limit(ESTATES_OF_A_FILE).forEach(this::compare);
        }
        System.out.println("estates: typed configuration of " + compared + " parts equal, " + members + " members");
        assertThat(members).isPositive();
    }

    @Test
    void typedConfigurationOfMeshesWithOlderPoliciesIsTheSame() {
        OlderInspectionTest.lines("older-2.14.jsonl").forEach(this::compare);
        OlderInspectionTest.lines("older-3.0-preview.jsonl").forEach(this::compare);
        assertThat(members).isPositive();
    }

    private void compare(EstateLine line) {
        try (FakeControlPlane server = line.serve()) {
            Inspection live = server.client().inspect();
            Inspection offline = PolicyMatcher.of(line.estate());
            for (Dataplane proxy : line.estate().list(Dataplane.TYPE)) {
                Map<String, String> expected = describe(offline, proxy, line);
                assertThat(describe(live, proxy, line))
                        .as(line.id() + " " + proxy.name())
                        .isEqualTo(expected);
                compared += expected.size();
            }
        }
    }

    /** Everything about a proxy, through the common interface. */
    private Map<String, String> describe(Inspection inspection, Dataplane proxy, EstateLine line) {
        Map<String, String> parts = new LinkedHashMap<>();
        EffectiveProxy effective = inspection.effective(proxy.mesh(), proxy.name());
        for (ResourceType<?> kind : Kinds.ALL.all()) {
            if (kind instanceof MeshResourceType<?> type) {
                of(type, ProxyPolicy.class).forEach(some -> put(parts, type + " proxy", effective.effective(some)));
                inbounds(proxy).forEach(port -> {
                    EffectiveProxy.Inbound inbound = effective.inbound(port);
                    of(type, RulesPolicy.class)
                            .forEach(some -> put(parts, type + " rules " + port, inbound.effective(some)));
                    of(type, FromPolicy.class)
                            .forEach(some -> put(parts, type + " from " + port, inbound.effectiveFrom(some)));
                });
                of(type, ToPolicy.class).forEach(some -> outbounds(line)
                        .forEach(kri -> put(
                                parts,
                                type + " to " + kri,
                                effective.outbound(kri).effective(some))));
            }
        }
        return parts;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // A kind has the section, so its type is one for it.
    private static List<MeshResourceType> of(MeshResourceType type, Class<?> section) {
        return section.isAssignableFrom(type.model()) ? List.of(type) : List.of();
    }

    private static List<Integer> inbounds(Dataplane proxy) {
        return proxy.networking().map(Networking::inbound).orElse(List.of()).stream()
                .map(inbound -> inbound.port().orElseThrow())
                .toList();
    }

    private static List<Kri> outbounds(EstateLine line) {
        return Stream.of(MeshService.TYPE, MeshExternalService.TYPE, MeshMultiZoneService.TYPE)
                .flatMap(type -> line.estate().list(type).stream())
                .flatMap(service -> service.kri().stream())
                .flatMap(kri -> Stream.of(Kri.parse(kri), Kri.parse(kri + "8080")))
                .toList();
    }

    private void put(Map<String, String> parts, String part, Effective<?> effective) {
        StringBuilder text = new StringBuilder(Json.toTree(effective.conf()).toString());
        for (Setting setting : effective.settings()) {
            members++;
            text.append('\n').append(setting.path()).append('=').append(setting.value());
            append(text, setting.source());
            setting.overridden().forEach(other -> append(text.append(other.value()), other.source()));
        }
        parts.put(part, text.toString());
    }

    private static void append(StringBuilder text, Setting.Source source) {
        text.append(' ').append(source.policy().name()).append(' ').append(source.path());
    }

    @Test
    void relationshipsAreTheSameLiveAndOffline() {
        for (String file : List.of("older-2.14.jsonl", "older-3.0-preview.jsonl")) {
            for (EstateLine line : OlderInspectionTest.lines(file)) {
                try (FakeControlPlane server = line.serve()) {
                    Map<String, String> live = relationships(server.client().inspect(), line);
                    assertThat(relationships(PolicyMatcher.of(line.estate()), line))
                            .isNotEmpty()
                            .allSatisfy((what, answer) -> assertThat(live.get(what))
                                    .as(line.id() + " " + what)
                                    .isEqualTo(answer));
                }
            }
        }
    }

    private static Map<String, String> relationships(Inspection inspection, EstateLine line) {
        Map<String, String> answers = new TreeMap<>();
        line.estate().resources().forEach(resource -> {
            if (!(resource instanceof MeshResource ofMesh)) {
                return;
            }
            MeshResourceType<?> type =
                    (MeshResourceType<?>) Kinds.ALL.find(resource.type()).orElseThrow();
            String mesh = ofMesh.mesh();
            String name = resource.name();
            String id = resource.type() + " " + name + " ";
            if (type.equals(Dataplane.TYPE)) {
                ProxyPolicies proxy = inspection.proxy(mesh, name);
                answers.put(id + "rules", answer(() -> inspection.rules(type, mesh, name)));
                answers.put(id + "older rules", answer(proxy::ruleAttachments));
                answers.put(id + "older policies", answer(() -> withoutTimes(proxy.matchedPolicies())));
            } else if (type.equals(MeshGateway.TYPE)) {
                answers.put(id + "rules", answer(() -> inspection.rules(type, mesh, name)));
                answers.put(id + "dataplanes", answer(() -> inspection.gatewayDataplanes(mesh, name)));
            } else if (type.equals(MeshGatewayRoute.TYPE)) {
                answers.put(id + "dataplanes", answer(() -> inspection.gatewayRouteDataplanes(mesh, name)));
            } else if (resource instanceof MeshService) {
                answers.put(id + "hostnames", answer(() -> inspection.hostnames(type, mesh, name)));
                answers.put(id + "dataplanes", dataplanes(inspection.dataplanes(type, mesh, name)));
            } else if (PolicyTraits.of(type).isPresent()) {
                answers.put(id + "attachments", answer(() -> inspection.attachments(type, mesh, name)));
                answers.put(id + "missing", answer(() -> inspection.attachments(type, mesh, "missing")));
            }
        });
        return answers;
    }

    private static String dataplanes(Iterable<ResourceMeta> proxies) {
        StringBuilder text = new StringBuilder();
        proxies.forEach(proxy -> text.append(Json.toTree(proxy)));
        return text.toString();
    }

    /** The server sets its own times. */
    private static Model withoutTimes(MatchedPolicies answer) {
        String text = Json.write(answer).replaceAll("\"(creation|modification)Time\":\"[^\"]*\",?", "");
        return Json.read(MatchedPolicies.class, text);
    }

    /** Returns the answer, or the class of the exception. */
    private static String answer(Supplier<? extends Model> answer) {
        try {
            return Json.toTree(answer.get()).toString();
        } catch (MeshException e) {
            return e.getClass().getSimpleName();
        }
    }

    @Test
    void kindsThatTheVersionDoesNotHaveAreUnknown() {
        EstateLine line = OlderInspectionTest.lines("older-3.0-preview.jsonl").get(0);
        try (FakeControlPlane server = line.serve()) {
            for (Inspection inspection : List.of(server.client().inspect(), PolicyMatcher.of(line.estate()))) {
                assertThatThrownBy(() -> inspection.attachments(TrafficPermission.TYPE, line.id(), "any"))
                        .isInstanceOf(UnknownKindException.class);
                assertThatThrownBy(() -> inspection.gatewayDataplanes(line.id(), "any"))
                        .isInstanceOf(UnknownKindException.class);
                assertThatThrownBy(() -> inspection.gatewayRouteDataplanes(line.id(), "any"))
                        .isInstanceOf(UnknownKindException.class);
            }
        }
    }

    @Test
    void tellsWhatDoesNotExist() {
        EstateLine line = OlderInspectionTest.lines("older-2.14.jsonl").get(0);
        try (FakeControlPlane server = line.serve()) {
            for (Inspection inspection : List.of(server.client().inspect(), PolicyMatcher.of(line.estate()))) {
                assertThatThrownBy(() -> inspection.effective(line.id(), "missing"))
                        .isInstanceOf(NotFoundException.class);
                EffectiveProxy proxy = inspection.effective(line.id(), "web-0");
                assertThatThrownBy(() -> proxy.inbound(1))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("8080");
                assertThatThrownBy(() -> proxy.outbound("missing", 80))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("mesh " + line.id() + " has no service missing with port 80");
            }
        }
    }
}
