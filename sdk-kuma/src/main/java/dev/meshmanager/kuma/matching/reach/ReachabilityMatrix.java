package dev.meshmanager.kuma.matching.reach;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All connections between the workloads of a mesh. Proxies with the same {@code kuma.io/workload} label are one workload,
 * otherwise those with the same {@code kuma.io/service} tag. Immutable.
 */
public final class ReachabilityMatrix {
    /** What a workload may do at a port of another one. */
    public enum Access {
        /** Each proxy reaches each proxy. */
        ALL,
        /** Some proxies reach some proxies. */
        SOME,
        /** No proxy reaches any proxy. */
        NONE;

        static Access of(boolean isAllowed) {
            return isAllowed ? ALL : NONE;
        }

        Access and(Access other) {
            return this == other ? this : SOME;
        }
    }

    private final SortedMap<Connection, Access> cells;

    ReachabilityMatrix(Map<Connection, Access> cells) {
        this.cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** Returns the access of each workload to each port of the other ones. */
    public SortedMap<Connection, Access> cells() {
        return cells;
    }

    /** Returns the connections that at least some proxies have. */
    public SortedSet<Connection> connections() {
        SortedSet<Connection> connections = new TreeSet<>();
        cells.forEach((connection, access) -> {
            if (access != Access.NONE) {
                connections.add(connection);
            }
        });
        return connections;
    }

    /** Returns the names of the workloads and external services that the clients may reach. */
    public SortedSet<String> reachedBy(String client) {
        SortedSet<String> reached = new TreeSet<>();
        connections().stream().filter(c -> c.from().equals(client)).forEach(c -> reached.add(c.to()));
        return reached;
    }

    /** Returns the names of the workloads that may reach a workload or an external service. */
    public SortedSet<String> clientsOf(String server) {
        SortedSet<String> clients = new TreeSet<>();
        connections().stream().filter(c -> c.to().equals(server)).forEach(c -> clients.add(c.from()));
        return clients;
    }

    /** Returns a Markdown table: a row for each client, a column for each port, with yes, no or some. */
    public String toMarkdown() {
        SortedMap<String, String> columns = new TreeMap<>();
        SortedSet<String> clients = new TreeSet<>();
        cells.keySet().forEach(cell -> {
            columns.put(column(cell), "");
            clients.add(cell.from());
        });
        StringBuilder text = new StringBuilder("| from |");
        columns.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        for (String client : clients) {
            columns.replaceAll((name, mark) -> "");
            cells.forEach((cell, access) -> {
                if (cell.from().equals(client)) {
                    columns.put(column(cell), mark(access));
                }
            });
            text.append("| ").append(client).append(" |");
            columns.values().forEach(mark -> text.append(' ').append(mark).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String column(Connection cell) {
        return cell.to() + ":" + cell.port();
    }

    private static String mark(Access access) {
        return switch (access) {
            case ALL -> "yes";
            case SOME -> "some";
            case NONE -> "no";
        };
    }

    /** Returns the Markdown table. */
    @Override
    public String toString() {
        return toMarkdown();
    }
}
