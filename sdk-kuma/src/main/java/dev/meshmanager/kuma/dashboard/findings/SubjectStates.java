package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.kuma.dashboard.snapshot.Change;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.MeshSecurity;
import dev.meshmanager.kuma.dashboard.topology.PolicyTargets;
import dev.meshmanager.kuma.dashboard.topology.ResourceNames;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of each thing in a snapshot, by subject. Two of them can be compared. */
public final class SubjectStates {
    /**
     * The state of one thing.
     *
     * @param text the state in words
     * @param value what differs if the state differs
     */
    private record State(String text, Object value) {}

    private final Map<String, State> states = new LinkedHashMap<>();

    private SubjectStates() {}

    /** Returns the states of a snapshot. */
    public static SubjectStates of(Findings findings) {
        SubjectStates states = new SubjectStates();
        states.add(findings);
        return states;
    }

    private void add(Findings findings) {
        Snapshot snapshot = findings.snapshot();
        findings.counters().forEach(counter -> add("counter " + counter.name(), counter.value()));
        snapshot.zones().forEach(zone -> add("zone " + zone.name(), StatusText.status(zone)));
        snapshot.zoneIngresses()
                .forEach(ingress ->
                        add(ResourceNames.subject("zone ingress", ingress), StatusText.online(ingress.isOnline())));
        snapshot.zoneEgresses()
                .forEach(egress ->
                        add(ResourceNames.subject("zone egress", egress), StatusText.online(egress.isOnline())));
        MeshSecurity security = MeshSecurity.of(findings.topology());
        snapshot.meshes().forEach(mesh -> add("mesh " + mesh.name(), "mTLS " + security.text(mesh)));
        snapshot.services()
                .forEach(service -> add(ResourceNames.subject("service", service), StatusText.status(service)));
        findings.topology()
                .proxies()
                .forEach(proxy -> add(
                        ResourceNames.subject("proxy", proxy.overview()),
                        proxy.status().toString()));
        findings.totals().policies().forEach((kind, count) -> add("policies " + kind, count.toString()));
        // By content: two changes within a second have the same time in words.
        snapshot.resources().stream()
                .filter(PolicyTargets::isPolicy)
                .forEach(policy -> states.put(
                        ResourceNames.subject(policy),
                        new State(
                                policy.modificationTime()
                                        .map(time -> "as of " + StatusText.time(time))
                                        .orElse("as it is"),
                                policy)));
    }

    private void add(String subject, String text) {
        states.put(subject, new State(text, text));
    }

    /** Returns the changes from an earlier snapshot to this one: first what was there before, then what is new. */
    public List<Change> changesFrom(SubjectStates earlier) {
        Map<String, State> all = new LinkedHashMap<>(earlier.states);
        all.putAll(states);
        List<Change> changes = new ArrayList<>();
        all.keySet().forEach(subject -> {
            Optional<State> before = state(earlier.states.get(subject));
            Optional<State> after = state(states.get(subject));
            if (!before.map(State::value).equals(after.map(State::value))) {
                changes.add(new Change(subject, before.map(State::text), after.map(State::text)));
            }
        });
        return List.copyOf(changes);
    }

    private static Optional<State> state(@Nullable State state) {
        return Optional.ofNullable(state);
    }
}
