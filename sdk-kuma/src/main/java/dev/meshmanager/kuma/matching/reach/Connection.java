package dev.meshmanager.kuma.matching.reach;

import java.util.Comparator;

/**
 * Workloads that may talk to each other.
 *
 * @param from the workload of the clients
 * @param to the workload of the servers, or an external service
 * @param port the port of the inbound or of the external service
 */
public record Connection(String from, String to, int port) implements Comparable<Connection> {
    private static final Comparator<Connection> ORDER =
            Comparator.comparing(Connection::from).thenComparing(Connection::to).thenComparingInt(Connection::port);

    /** Sorts by client, server and port. */
    @Override
    public int compareTo(Connection other) {
        return ORDER.compare(this, other);
    }

    /** Returns the names and the port. */
    @Override
    public String toString() {
        return from + " -> " + to + (port == 0 ? "" : ":" + port);
    }
}
