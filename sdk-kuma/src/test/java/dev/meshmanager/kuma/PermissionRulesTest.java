package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.EstateLine.Answer;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.reach.CallCheck;
import dev.meshmanager.kuma.matching.reach.CallStep;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.MeshTrafficPermission.RuleConf;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Networking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reachability against the permission rules that real control planes report for the inbounds of random estates. */
@Tag("estates")
class PermissionRulesTest {
    /** Trust domains and paths of the rules in the estates, and one that no rule has. */
    private static final Map<String, String> IDENTITIES = Map.of(
            "x1", "/workload/demo-client",
            "x1.x1.mesh.local", "/a",
            "trust-domain.mesh", "/ns/legacy",
            "other.mesh", "/a");

    private final List<String> differences = new ArrayList<>();
    private int decisions;

    @Test
    void decisionsFollowTheRulesOfTheControlPlane() {
        TestData.files("estates").forEach(file -> EstateLine.read(file).forEach(this::check));
        System.out.println(
                "permissions: %d of %d decisions agree".formatted(decisions - differences.size(), decisions));
        assertThat(decisions).isPositive();
        assertThat(differences).isEmpty();
    }

    private void check(EstateLine line) {
        Mesh mesh = line.estate().list(Mesh.TYPE).get(0);
        Mesh withTls = mesh.toBuilder().mtls(Mtls.builtin("ca")).build();
        if (line.estate().version().isBefore(KumaVersion.V3_0)) {
            check(line, line.estate().with(withTls), Optional.empty());
        }
        IDENTITIES.forEach((domain, path) -> {
            MeshIdentity identity = MeshIdentity.builder()
                    .mesh(mesh.name())
                    .name("identity")
                    .spec(s -> s.selector(
                                    d -> d.dataplane(LabelSelector.builder().build()))
                            .spiffeID(i -> i.trustDomain(domain).path(path)))
                    .build();
            check(line, line.estate().with(withTls, identity), Optional.of("spiffe://" + domain + path));
        });
    }

    private void check(EstateLine line, Estate estate, Optional<String> id) {
        Reachability reachability = Reachability.of(estate);
        for (Answer answer : line.answers()) {
            if (answer.status() != 200 || !answer.family().equals("_rules")) {
                continue;
            }
            String[] parts = answer.path().split("/", -1);
            Optional<Dataplane> server = estate.find(Dataplane.TYPE, parts[2], parts[4]);
            if (server.isEmpty()) {
                continue;
            }
            List<ProxyRules.PolicyRules> rules = Json.fromTree(ProxyRules.class, answer.response()).rules().stream()
                    .filter(kind -> kind.type().equals(Optional.of(MeshTrafficPermission.TYPE.name())))
                    .toList();
            for (Dataplane client : estate.list(Dataplane.TYPE, parts[2])) {
                for (Inbound inbound : inbounds(server.get())) {
                    int port = inbound.port().orElseThrow();
                    List<CallStep> steps = reachability
                            .toProxy(parts[2], client.name(), parts[4], port)
                            .steps();
                    steps.stream()
                            .filter(step -> step.check() == CallCheck.PERMISSION)
                            .forEach(step -> compare(step, isAllowed(rules, port, client, id), line, answer, client));
                }
            }
        }
    }

    private void compare(CallStep step, boolean expected, EstateLine line, Answer answer, Dataplane client) {
        decisions++;
        if (step.passes() != expected) {
            differences.add(line.id() + " " + answer.path() + " from " + client.name() + ": " + step);
        }
    }

    private static List<Inbound> inbounds(Dataplane proxy) {
        return proxy.networking().map(Networking::inbound).orElse(List.of());
    }

    private static boolean isAllowed(
            List<ProxyRules.PolicyRules> rules, int port, Dataplane client, Optional<String> id) {
        List<RuleConf> confs = rules.stream()
                .flatMap(kind -> kind.inboundRules().stream())
                .filter(inbound -> isAt(inbound.inbound(), port))
                .flatMap(inbound -> inbound.rules().stream())
                .flatMap(rule -> rule.conf().stream())
                .map(conf -> Json.fromTree(RuleConf.class, conf))
                .toList();
        if (id.isPresent() || !confs.isEmpty()) {
            String text = id.orElse("(several)");
            boolean isDenied =
                    confs.stream().flatMap(conf -> conf.deny().stream()).anyMatch(match -> isFor(match, text));
            return !isDenied
                    && confs.stream()
                            .flatMap(conf -> Stream.concat(conf.allow().stream(), conf.allowWithShadowDeny().stream()))
                            .anyMatch(match -> isFor(match, text));
        }
        return rules.stream()
                .flatMap(kind -> kind.fromRules().stream())
                .filter(inbound -> isAt(inbound.inbound(), port))
                .flatMap(inbound -> inbound.rules().stream())
                .filter(rule -> !rule.conf().toString().contains("\"Deny\""))
                .anyMatch(rule -> rule.matchers().stream().allMatch(matcher -> hasTag(client, matcher)));
    }

    private static boolean isAt(Optional<ProxyRules.Inbound> inbound, int port) {
        return inbound.filter(at -> at.port().orElse(0) == port).isPresent();
    }

    /** No server name of the rules belongs to a service of the estates. */
    private static boolean isFor(Match match, String id) {
        String wanted = match.spiffeID().flatMap(Match.Predicate::value).orElse("");
        boolean isPrefix = match.spiffeID().flatMap(Match.Predicate::type).equals(Optional.of(Match.Type.PREFIX));
        return match.sni().isEmpty()
                && match.spiffeID().isPresent()
                && (isPrefix ? id.startsWith(wanted) : id.equals(wanted));
    }

    private static boolean hasTag(Dataplane client, ProxyRules.Matcher matcher) {
        List<Map<String, String>> all = new ArrayList<>();
        inbounds(client).forEach(inbound -> all.add(inbound.tags()));
        client.networking().flatMap(Networking::gateway).ifPresent(gateway -> all.add(gateway.tags()));
        boolean has = all.stream().anyMatch(tags -> matcher.value()
                .equals(Optional.ofNullable(tags.get(matcher.key().orElse("")))));
        return has != matcher.not().orElse(false);
    }
}
