package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.impact.ConfigPart.Type;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.rules.InboundRules.RuleForClients;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares the configuration of one proxy by policies of one kind, before and after a change. */
final class ProxyDiff {
    private final ResourceType<?> kind;
    private final Optional<ProxySide> before;
    private final Optional<ProxySide> after;
    private final List<PartChange> changes = new ArrayList<>();

    private ProxyDiff(ResourceType<?> kind, Optional<ProxySide> before, Optional<ProxySide> after) {
        this.kind = kind;
        this.before = before;
        this.after = after;
    }

    /** Returns the parts that differ; all of them if the proxy does not exist on one side. */
    static List<PartChange> of(ResourceType<?> kind, Optional<ProxySide> before, Optional<ProxySide> after) {
        ProxyDiff diff = new ProxyDiff(kind, before, after);
        diff.add(ConfigPart.proxy(), diff.confs(before, ProxySide::ofProxy), diff.confs(after, ProxySide::ofProxy));
        diff.union(ProxySide::inbounds).forEach(diff::addInbound);
        diff.addBySubset(ProxySide::toTags, Type.OUTBOUND, "");
        diff.addDestinations();
        diff.changes.sort(
                Comparator.comparing((PartChange change) -> change.part().type())
                        .thenComparing(change -> change.part().name())
                        .thenComparing(change -> change.part().traffic()));
        return List.copyOf(diff.changes);
    }

    private List<Object> confs(Optional<ProxySide> side, Function<ProxySide, List<Object>> confs) {
        return side.map(confs).orElse(List.of());
    }

    private <T> Set<T> union(Function<ProxySide, Set<T>> elements) {
        Set<T> union = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(Optional::stream).forEach(side -> union.addAll(elements.apply(side)));
        return union;
    }

    private void add(ConfigPart part, List<Object> old, List<Object> now) {
        List<MemberChange> members = Members.diff(kind, old, now);
        if (!members.isEmpty()) {
            changes.add(new PartChange(kind.name(), part, members));
        }
    }

    private void addInbound(String inbound) {
        Set<Optional<Match>> clients = union(side -> {
            Set<Optional<Match>> matches = new LinkedHashSet<>();
            side.clients(inbound).stream().map(RuleForClients::match).forEach(matches::add);
            return matches;
        });
        for (Optional<Match> some : clients) {
            add(
                    new ConfigPart(
                            Type.INBOUND, inbound, some.map(ProxyDiff::text).orElse("")),
                    confs(before, side -> side.ofClients(inbound, some)),
                    confs(after, side -> side.ofClients(inbound, some)));
        }
        addBySubset(side -> side.from(inbound), Type.INBOUND, inbound);
    }

    private static String text(Match match) {
        return "from " + Json.toTree(match);
    }

    private void addBySubset(Function<ProxySide, List<RuleForSubset>> rules, Type type, String name) {
        List<RuleForSubset> old = before.map(rules).orElse(List.of());
        List<RuleForSubset> now = after.map(rules).orElse(List.of());
        Map<Traffic, List<MemberChange>> parts = new LinkedHashMap<>();
        Set<String> tags = new TreeSet<>();
        for (Traffic part : Traffic.parts(old, now)) {
            parts.put(part, Members.diff(kind, part.confs(old), part.confs(now)));
            tags.addAll(part.values().keySet());
        }
        Traffic.simplified(parts, tags).forEach((part, members) -> {
            if (!members.isEmpty()) {
                changes.add(new PartChange(kind.name(), new ConfigPart(type, name, text(part, type)), members));
            }
        });
    }

    private static String text(Traffic traffic, Type type) {
        String tags = traffic.toString();
        return tags.isEmpty() ? "" : (type == Type.INBOUND ? "from " : "to ") + tags;
    }

    private void addDestinations() {
        Set<Identity> named = union(ProxySide::named);
        Set<Identity> old = before.map(side -> side.destinations(named)).orElse(Set.of());
        Set<Identity> now = after.map(side -> side.destinations(named)).orElse(Set.of());
        for (Identity destination : union(side -> side.destinations(named))) {
            List<Object> was = old.contains(destination)
                    ? confs(before, side -> side.ofDestination(destination))
                    : List.<Object>of();
            List<Object> is = now.contains(destination)
                    ? confs(after, side -> side.ofDestination(destination))
                    : List.<Object>of();
            add(part(destination), was, is);
        }
    }

    private static ConfigPart part(Identity destination) {
        if (destination.kind().equals(Mesh.TYPE.name())) {
            return new ConfigPart(Type.OUTBOUND, "", "");
        }
        Type type = ProxySide.isRoute(destination) ? Type.ROUTE : Type.OUTBOUND;
        return new ConfigPart(type, destination.kri(), "");
    }
}
