package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.impact.Impact;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.inspect.ProxyLayout;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.RouteConfs;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The impact of deleting policies of random estates, against the answers before and after. */
@Tag("estates")
class ImpactOfEstatesTest {
    /** Matching twice for each policy takes its time, and estates are of one kind. */
    private static final int ESTATES_OF_A_FILE = 6;

    private static final String INBOUND = " inbound ";

    private int checked;
    private int withoutImpact;

    @Test
    void theProxiesThatADeletionChangesAreThoseWhoseAnswersChange() {
        for (Path file : TestData.files("estates")) {
            EstateLine.read(file).stream().limit(ESTATES_OF_A_FILE).forEach(line -> check(line.id(), line.estate()));
        }
        System.out.printf("estates: %d deletions checked, %d of them without impact%n", checked, withoutImpact);
        assertThat(checked).isPositive();
    }

    @Test
    void durationsInAnotherNotationAreNoChange() {
        int rewritten = 0;
        for (Path file : TestData.files("estates")) {
            for (EstateLine line : EstateLine.read(file)) {
                for (Resource policy : line.estate().resources().toList()) {
                    String text = Json.toTree(policy).toString();
                    String other = text.replaceAll("\"(\\d+)s\"", "\"$1000ms\"");
                    // What a MeshProxyPatch has are texts for Envoy.
                    if (policy instanceof TargetRefPolicy
                            && !(policy instanceof MeshProxyPatch)
                            && !other.equals(text)) {
                        // Policies that are equal are not compared any further.
                        Resource labelled = Estate.ofYaml(
                                        other.replaceFirst("\"labels\":\\{", "\"labels\":{\"rewritten\":\"yes\","))
                                .resources()
                                .findFirst()
                                .orElseThrow();
                        rewritten++;
                        assertThat(Impact.of(line.estate(), line.estate().with(labelled)))
                                .as(() -> line.id() + " " + policy.type() + " " + policy.name())
                                .returns(true, Impact::isEmpty);
                    }
                }
            }
        }
        System.out.printf("estates: %d policies with other notations of durations, without impact%n", rewritten);
        assertThat(rewritten).isPositive();
    }

    private void check(String id, Estate estate) {
        Map<String, Map<String, Object>> before = answers(estate);
        for (Resource resource : estate.resources().toList()) {
            if (resource instanceof TargetRefPolicy policy) {
                Estate without = estate.without(policy);
                Map<String, Map<String, Object>> after = answers(without);
                Impact impact = Impact.of(estate, without);
                Set<String> changed = impact.groups().stream()
                        .flatMap(group -> group.proxies().stream())
                        .collect(Collectors.toSet());
                for (String proxy : before.keySet()) {
                    Set<String> different = different(before.get(proxy), after.get(proxy));
                    // Rules of an inbound may differ and still do the same.
                    boolean isChanged = changed.contains(proxy)
                            ? !different.isEmpty()
                            : different.stream().anyMatch(part -> !part.contains(INBOUND));
                    assertThat(isChanged)
                            .as(() -> id + " without " + policy.type() + " " + policy.name() + ", " + proxy + "\n"
                                    + different + "\n" + impact)
                            .isEqualTo(changed.contains(proxy));
                }
                checked++;
                withoutImpact += impact.isEmpty() ? 1 : 0;
            }
        }
    }

    private static Set<String> different(Map<String, Object> before, Map<String, Object> after) {
        Set<String> parts = new TreeSet<>(before.keySet());
        parts.addAll(after.keySet());
        parts.removeIf(part -> Objects.equals(before.get(part), after.get(part)));
        return parts;
    }

    /** Returns the configurations of each proxy without the policies that they come from. */
    private static Map<String, Map<String, Object>> answers(Estate estate) {
        PolicyMatcher matcher = PolicyMatcher.of(estate);
        Map<String, Map<String, Object>> answers = new TreeMap<>();
        for (Dataplane proxy : estate.list(Dataplane.TYPE)) {
            ProxyPolicies policies = matcher.proxy(proxy.mesh(), proxy.name());
            layout(policies).ifPresent(layout -> answers.put(proxy.name(), answers(policies, layout)));
        }
        return answers;
    }

    /** Outbounds can be asked about only in meshes that have no others than those to services. */
    private static Optional<ProxyLayout> layout(ProxyPolicies proxy) {
        try {
            return Optional.of(proxy.layout());
        } catch (InvalidRequestException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> answers(ProxyPolicies proxy, ProxyLayout layout) {
        Map<String, Object> answers = new TreeMap<>();
        answers.put("proxy", confs(proxy.policies()));
        layout.outbounds().forEach(outbound -> {
            Kri kri = Kri.parse(outbound.kri().orElseThrow());
            answers.put(kri.toString(), confs(proxy.outboundPolicies(kri)));
            answers.put(
                    kri + " routes",
                    proxy.outboundRoutes(kri).routes().stream()
                            .map(ImpactOfEstatesTest::rules)
                            .toList());
        });
        layout.outbounds().forEach(outbound -> {
            Kri kri = Kri.parse(outbound.kri().orElseThrow());
            proxy.outboundRoutes(kri).routes().stream()
                    .flatMap(route -> route.rules().stream())
                    .flatMap(rule -> rule.kri().flatMap(Kri::tryParse).stream())
                    .forEach(route -> answers.put(kri + " " + route, confs(proxy.routePolicies(kri, route))));
        });
        proxy.rules().rules().forEach(kind -> {
            String name = kind.type().orElse("");
            kind.fromRules()
                    .forEach(inbound -> answers.put(
                            name + INBOUND + "from " + inbound.inbound(),
                            inbound.rules().stream()
                                    .map(rule -> List.of(rule.matchers(), rule.conf()))
                                    .toList()));
            kind.inboundRules()
                    .forEach(inbound -> answers.put(
                            name + INBOUND + inbound.inbound(),
                            inbound.rules().stream()
                                    .map(rule -> List.of(rule.match(), rule.conf()))
                                    .toList()));
        });
        return answers;
    }

    private static Map<String, JsonValue> confs(PolicyConfs answer) {
        return answer.policies().stream()
                .collect(Collectors.toMap(policy -> policy.kind().orElse(""), policy -> policy.conf()
                        .orElse(JsonValue.NULL)));
    }

    private static List<Object> rules(RouteConfs.Route route) {
        return List.of(
                route.kind(),
                route.rules().stream()
                        .map(rule -> List.of(rule.matches(), rule.conf()))
                        .toList());
    }
}
