package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All connections between the workloads of a mesh. Proxies with the same {@code kuma.io/workload} label are one
 * workload, otherwise those with the same {@code kuma.io/service} tag. Immutable.
 */
public final class ReachabilityMatrix implements Tabular {
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

    private final SortedMap<Connection, Cell> cells;

    ReachabilityMatrix(Map<Connection, Cell> cells) {
        this.cells = new TreeMap<>(cells);
    }

    /**
     * An access.
     *
     * @param decisive the step that decides it: a denial if there is one
     * @param allowing a step that allows it; null if there is none
     */
    record Cell(Access access, CallStep decisive, @Nullable CallStep allowing) {
        static Cell of(boolean isAllowed, CallStep step) {
            return new Cell(Access.of(isAllowed), step, isAllowed ? step : null);
        }

        /** Returns the access by any of two ways. */
        Cell or(Cell other) {
            return allowing != null || other.allowing == null ? this : other;
        }

        /** Returns the access of two pairs of proxies. */
        Cell and(Cell other) {
            return new Cell(
                    access.and(other.access),
                    decisive.passes() ? other.decisive : decisive,
                    allowing == null ? other.allowing : allowing);
        }
    }

    /** Returns the access of each workload to each port of the other ones. */
    public SortedMap<Connection, Access> cells() {
        SortedMap<Connection, Access> accesses = new TreeMap<>();
        cells.forEach((connection, cell) -> accesses.put(connection, cell.access()));
        return Collections.unmodifiableSortedMap(accesses);
    }

    /**
     * Returns the step that decides a connection: what denies it, or the last step of the proxies if each of them has
     * access. Its {@link CallStep#cause() cause} is the policy or the other resource, with its file and line.
     *
     * @throws IllegalArgumentException if the matrix does not have the connection
     */
    public CallStep decidedBy(Connection connection) {
        return cell(connection).decisive();
    }

    /**
     * Returns the step that lets proxies through; empty if no proxy has access. It differs from
     * {@link #decidedBy(Connection)} if only some proxies have access.
     *
     * @throws IllegalArgumentException if the matrix does not have the connection
     */
    public Optional<CallStep> allowedBy(Connection connection) {
        return Optional.ofNullable(cell(connection).allowing());
    }

    private Cell cell(Connection connection) {
        Cell cell = cells.get(connection);
        if (cell == null) {
            throw new IllegalArgumentException("the matrix has no connection " + connection);
        }
        return cell;
    }

    /** Returns the connections that at least some proxies have. */
    public SortedSet<Connection> connections() {
        SortedSet<Connection> connections = new TreeSet<>();
        cells.forEach((connection, cell) -> {
            if (cell.access() != Access.NONE) {
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

    /** Returns a table with a row for each client and a column for each port: yes, no or some. */
    @Override
    public Table toTable() {
        SortedSet<String> ports = new TreeSet<>();
        SortedMap<String, Map<String, String>> rows = new TreeMap<>();
        cells.forEach((connection, cell) -> {
            ports.add(column(connection));
            rows.computeIfAbsent(connection.from(), client -> new HashMap<>())
                    .put(column(connection), mark(cell.access()));
        });
        List<String> columns = Stream.concat(Stream.of("From"), ports.stream()).toList();
        return Table.of("Who may call whom", columns, rows.entrySet(), row -> Stream.concat(
                        Stream.of(row.getKey()),
                        ports.stream().map(port -> row.getValue().getOrDefault(port, "")))
                .toList());
    }

    /** Returns a table of the ports that a workload may call. */
    Table calls(String client) {
        return part("May call", List.of("Destination", "Port", "Proxies"), Connection::from, Connection::to, client);
    }

    /** Returns a table of the workloads that may call a workload. */
    Table callers(String server) {
        return part("May be called by", List.of("Client", "Port", "Proxies"), Connection::to, Connection::from, server);
    }

    private Table part(
            String title,
            List<String> columns,
            Function<Connection, String> end,
            Function<Connection, String> otherEnd,
            String workload) {
        List<Map.Entry<Connection, Cell>> shown = cells.entrySet().stream()
                .filter(cell -> cell.getValue().access() != Access.NONE)
                .filter(cell -> end.apply(cell.getKey()).equals(workload))
                .toList();
        return Table.of(
                title,
                columns,
                shown,
                cell -> List.of(
                        otherEnd.apply(cell.getKey()),
                        Integer.toString(cell.getKey().port()),
                        cell.getValue().access() == Access.ALL ? "all" : "some"));
    }

    /** Returns a table of reasons: a row for each answer and deciding resource, with its connections. */
    private Table reasons() {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        cells.forEach((connection, cell) -> {
            CallStep step = cell.decisive();
            String by = step.cause().map(Cause::toString).orElse(step.explanation());
            rows.computeIfAbsent(mark(cell.access()) + "\n" + by, key -> new ArrayList<>())
                    .add(connection.toString());
        });
        return Table.of("Why", List.of("Answer", "Decided by", "Connections"), rows.entrySet(), row -> {
            String[] key = row.getKey().split("\n", 2);
            return List.of(key[0], key[1], String.join(", ", row.getValue()));
        });
    }

    /**
     * Returns the table in GitHub's Markdown, and a second one with the policies, or other reasons, that decide.
     * Policies that were read from files have the file and the line.
     */
    public String toMarkdown() {
        return toTable().toMarkdown() + "\n" + reasons().toMarkdown();
    }

    private static String column(Connection connection) {
        return connection.to() + ":" + connection.port();
    }

    private static String mark(Access access) {
        return switch (access) {
            case ALL -> "yes";
            case SOME -> "some";
            case NONE -> "no";
        };
    }

    /** Returns the table as text. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
