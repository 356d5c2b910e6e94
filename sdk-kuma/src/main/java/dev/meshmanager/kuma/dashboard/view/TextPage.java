package dev.meshmanager.kuma.dashboard.view;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.dashboard.findings.Findings;
import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a dashboard as aligned text and as Markdown. */
public final class TextPage {
    private TextPage() {}

    /** Returns the tables that have rows. */
    public static List<Table> tables(Findings findings) {
        return DashboardTables.of(findings);
    }

    /** Returns aligned text for terminals. */
    public static String text(Findings findings) {
        return DashboardHeader.title(findings.snapshot()) + "\n"
                + DashboardHeader.facts(findings.snapshot()).entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                        .collect(Collectors.joining())
                + findings.counters().stream().map(Counter::toString).collect(Collectors.joining(", ")) + "\n"
                + tables(findings).stream().map(table -> "\n" + table + "\n").collect(Collectors.joining());
    }

    /** Returns GitHub's Markdown. */
    public static String markdown(Findings findings) {
        List<Counter> counters = findings.counters();
        Table facts = new Table(
                DashboardHeader.title(findings.snapshot()),
                List.copyOf(DashboardHeader.facts(findings.snapshot()).keySet()),
                List.of(List.copyOf(DashboardHeader.facts(findings.snapshot()).values())));
        Table numbers = new Table(
                "Overview",
                counters.stream().map(Counter::name).toList(),
                List.of(counters.stream().map(Counter::value).toList()));
        return facts.toMarkdown() + "\n" + numbers.toMarkdown()
                + tables(findings).stream()
                        .map(table -> "\n" + table.toMarkdown())
                        .collect(Collectors.joining());
    }
}
