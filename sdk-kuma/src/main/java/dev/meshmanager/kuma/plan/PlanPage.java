package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.text.Markdown;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Card;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Redaction;
import dev.meshmanager.core.view.Table;
import java.util.List;

/** The text, Markdown and HTML of a plan. */
final class PlanPage {
    private PlanPage() {}

    static String text(Plan plan) {
        StringBuilder text = new StringBuilder("Plan for " + plan.target() + ": " + plan.summary());
        plan.changes().forEach(change -> text.append("\n").append(change));
        plan.problems().forEach(problem -> text.append("\nproblem: ").append(line(problem)));
        plan.notes().forEach(note -> text.append("\nnote: ").append(line(note)));
        return text.toString();
    }

    private static String line(String text) {
        return VisibleText.line(Redaction.of(text));
    }

    static String markdown(Plan plan) {
        StringBuilder text = new StringBuilder(
                "## Plan for " + Markdown.text(plan.target().toString()) + "\n\n" + plan.summary() + "\n");
        for (Action action : Action.values()) {
            List<PlannedChange> changes = plan.changes(action);
            if (!changes.isEmpty()) {
                text.append("\n### To ").append(action).append("\n\n");
            }
            for (PlannedChange change : changes) {
                text.append("- ")
                        .append(Markdown.text(change.resource().toString()))
                        .append("\n");
                change.differences().forEach(difference -> text.append("  - ")
                        .append(Markdown.text(difference.toString()))
                        .append("\n"));
            }
        }
        section(text, "Problems", plan.problems());
        section(text, "Notes", plan.notes());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n");
            lines.forEach(
                    line -> text.append("- ").append(Markdown.text(line(line))).append("\n"));
        }
    }

    static String html(Plan plan) {
        StringBuilder html = new StringBuilder("<div class=\"rows\"><h2>" + Html.escape("Plan for " + plan.target())
                + "</h2><p>" + Html.escape(plan.summary()) + "</p>");
        plan.problems().forEach(problem -> html.append("<p class=\"bad\">Problem: ")
                .append(Html.escape(problem))
                .append("</p>"));
        plan.notes()
                .forEach(note ->
                        html.append("<p>Note: ").append(Html.escape(note)).append("</p>"));
        for (PlannedChange change : plan.changes()) {
            if (change.action() == Action.UPDATE) {
                html.append(new ResourceDiff("update " + change.resource(), change.differences()).toHtml());
            } else {
                Card card = Card.of(change.state());
                html.append(new Card(change.action() + " " + change.resource(), card.facts(), card.text()).toHtml());
            }
        }
        return html.append("</div>").toString();
    }

    static Table table(Plan plan) {
        return Table.of(
                        "Plan",
                        List.of("Action", "Kind", "Mesh", "Name", "Changed members"),
                        plan.changes(),
                        change -> List.of(
                                change.action().toString(),
                                change.resource().kind(),
                                change.resource().mesh().orElse(""),
                                change.resource().name(),
                                String.join(
                                        ", ",
                                        change.differences().stream()
                                                .map(Difference::path)
                                                .toList())))
                .withoutEmptyColumns();
    }
}
