package dev.meshmanager.kuma.plan;

import dev.meshmanager.kuma.plan.Recipient.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a change was made, and which proxies felt it. Immutable.
 *
 * @param change the change
 * @param time when the control plane stored it; empty if it is a deletion, or if the control plane did not tell it
 * @param proxies the proxies whose configuration it changes, sorted
 * @param answers how these proxies answered since the change; empty if their connections were not read
 */
public record ChangeEffect(
        PlannedChange change, Optional<Instant> time, List<ResourceRef> proxies, List<Recipient> answers) {
    private static final int SHOWN = 5;

    /** Copies the lists. */
    public ChangeEffect {
        proxies = List.copyOf(proxies);
        answers = List.copyOf(answers);
    }

    /** Returns the number of the proxies and the names of the first five. */
    String feltBy() {
        String names = proxies.stream()
                .limit(SHOWN)
                .map(proxy -> proxy.mesh().map(mesh -> mesh + "/").orElse("") + proxy.name())
                .collect(Collectors.joining(", "));
        return proxies.isEmpty()
                ? "no proxy"
                : (proxies.size() == 1 ? "1 proxy: " : proxies.size() + " proxies: ")
                        + names
                        + (proxies.size() > SHOWN ? " and " + (proxies.size() - SHOWN) + " more" : "");
    }

    /** Returns the number of proxies for each answer, and the proxies that rejected something. */
    String answered() {
        String counts = Arrays.stream(State.values())
                .filter(state -> in(state).findAny().isPresent())
                .map(state -> in(state).count() + " " + state)
                .collect(Collectors.joining(", "));
        String rejected = in(State.REJECTED).map(Recipient::toString).collect(Collectors.joining("; "));
        return rejected.isEmpty() ? counts : counts + " (" + rejected + ")";
    }

    private Stream<Recipient> in(State state) {
        return answers.stream().filter(answer -> answer.state() == state);
    }

    /** Returns the change, and one line with the time, the proxies and what they answered. */
    @Override
    public String toString() {
        return change + "\n    "
                + time.map(at -> "changed at " + at + ", ").orElse("") + "felt by " + feltBy()
                + (answers.isEmpty() ? "" : ": " + answered());
    }
}
