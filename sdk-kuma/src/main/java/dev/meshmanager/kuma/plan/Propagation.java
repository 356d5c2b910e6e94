package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.plan.Recipient.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which zones and proxies have the configuration that follows from applied changes. Immutable.
 *
 * <p>The control plane counts the configurations that it sends, and the answers, per connection. It records them every
 * ten seconds by default, and it does not record why a configuration was rejected: the reason is in its log and in that
 * of the proxy. The SDK says which types or kinds were rejected.
 */
public final class Propagation implements Tabular {
    private final Instant time;
    private final List<Recipient> recipients;
    private final boolean isEarly;

    /** @param isEarly whether the control plane may not have recorded yet what it sent */
    Propagation(Instant time, List<Recipient> recipients, boolean isEarly) {
        this.time = time;
        this.recipients = List.copyOf(recipients);
        this.isEarly = isEarly;
    }

    /** Returns when this was read. */
    public Instant time() {
        return time;
    }

    /** Returns the zones and then the proxies, each sorted by mesh and name. */
    public List<Recipient> recipients() {
        return recipients;
    }

    /** Returns the recipients in this state. */
    public List<Recipient> in(State state) {
        return recipients.stream()
                .filter(recipient -> recipient.state() == state)
                .toList();
    }

    /**
     * Returns the recipients that have not taken the changes yet: those that have not answered, and connected zones to
     * which nothing was sent. In the first twelve seconds, proxies to which nothing was sent lag too, because it is not
     * known yet whether they are concerned.
     */
    public List<Recipient> lagging() {
        return recipients.stream().filter(this::isLagging).toList();
    }

    private boolean isLagging(Recipient recipient) {
        return recipient.state() == State.PENDING
                || recipient.state() == State.NOT_SENT
                        && (isEarly || recipient.resource().mesh().isEmpty());
    }

    /** Returns whether nobody lags and nobody rejected anything. */
    public boolean isComplete() {
        return lagging().isEmpty() && in(State.REJECTED).isEmpty();
    }

    /** Returns a table with one row for each zone and proxy. */
    @Override
    public Table toTable() {
        return Table.of(
                        "Propagation",
                        List.of("Kind", "Mesh", "Name", "State", "Last update", "Reason"),
                        recipients,
                        recipient -> List.of(
                                recipient.resource().kind(),
                                recipient.resource().mesh().orElse(""),
                                recipient.resource().name(),
                                recipient.state().toString(),
                                recipient.lastUpdate().map(Instant::toString).orElse(""),
                                recipient.reason()))
                .withoutEmptyColumns();
    }

    /** Returns the number of recipients by state, and one line for each that lags or rejected something. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (State state : State.values()) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(in(state).size())
                    .append(" ")
                    .append(state);
        }
        return recipients.stream()
                .filter(recipient -> isLagging(recipient) || recipient.state() == State.REJECTED)
                .map(recipient -> "\n" + recipient)
                .collect(Collectors.joining("", text, ""));
    }
}
