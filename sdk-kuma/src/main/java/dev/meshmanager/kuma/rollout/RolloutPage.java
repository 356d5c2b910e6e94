package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.text.Counted;
import dev.meshmanager.core.text.Markdown;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Redaction;
import dev.meshmanager.kuma.plan.PlannedChange;
import java.util.List;

/** The text, Markdown and HTML of a rollout. */
final class RolloutPage {
    private RolloutPage() {}

    private static String heading(Rollout rollout) {
        return line(rollout.title()) + " for " + rollout.target() + ": "
                + Counted.of(rollout.stages().size(), "stage")
                + (rollout.stages().stream().allMatch(stage -> stage.plan().isEmpty()) ? ", nothing to do" : "")
                + (rollout.returnsOnFailure() ? ", back to the first state if a check fails" : "");
    }

    private static String line(String text) {
        return VisibleText.line(Redaction.of(text));
    }

    static String text(Rollout rollout) {
        StringBuilder text = new StringBuilder(heading(rollout));
        int number = 0;
        for (RolloutStage stage : rollout.stages()) {
            text.append("\n").append(++number).append(". ").append(line(stage.title()));
            text.append(": ").append(stage.plan().summary());
            for (PlannedChange change : stage.plan().changes()) {
                change.toString().lines().forEach(each -> text.append("\n   ").append(each));
            }
            text.append("\n   then check that ").append(stage.check());
        }
        rollout.problems().forEach(problem -> text.append("\nproblem: ").append(line(problem)));
        rollout.notes().forEach(note -> text.append("\nnote: ").append(line(note)));
        return text.toString();
    }

    static String markdown(Rollout rollout) {
        StringBuilder text = new StringBuilder("## " + Markdown.text(heading(rollout)) + "\n");
        int number = 0;
        for (RolloutStage stage : rollout.stages()) {
            text.append("\n### ").append(++number).append(". ").append(Markdown.text(line(stage.title())));
            text.append("\n\n").append(stage.plan().summary()).append("\n\n");
            for (PlannedChange change : stage.plan().changes()) {
                text.append("- ")
                        .append(change.action())
                        .append(" ")
                        .append(Markdown.text(change.resource().toString()))
                        .append("\n");
                change.differences().forEach(difference -> text.append("  - ")
                        .append(Markdown.text(difference.toString()))
                        .append("\n"));
            }
            text.append("- [ ] ")
                    .append(Markdown.text(stage.check().toString()))
                    .append("\n");
        }
        section(text, "Problems", rollout.problems());
        section(text, "Notes", rollout.notes());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n");
            lines.forEach(
                    each -> text.append("- ").append(Markdown.text(line(each))).append("\n"));
        }
    }

    static String html(Rollout rollout) {
        StringBuilder html = new StringBuilder("<div class=\"rows\"><h2>" + Html.escape(heading(rollout)) + "</h2>");
        rollout.problems().forEach(problem -> html.append("<p class=\"bad\">Problem: ")
                .append(Html.escape(problem))
                .append("</p>"));
        rollout.notes()
                .forEach(note ->
                        html.append("<p>Note: ").append(Html.escape(note)).append("</p>"));
        html.append("<ol>");
        for (RolloutStage stage : rollout.stages()) {
            html.append("<li><h3>")
                    .append(Html.escape(stage.title()))
                    .append("</h3>")
                    .append(stage.plan().toHtml())
                    .append("<p>Then check that ")
                    .append(Html.escape(stage.check().toString()))
                    .append("</p></li>");
        }
        return html.append("</ol></div>").toString();
    }
}
