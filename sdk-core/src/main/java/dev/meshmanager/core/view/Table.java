package dev.meshmanager.core.view;

import dev.meshmanager.core.text.Markdown;
import dev.meshmanager.core.text.VisibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of texts. Texts may come from a server: every output format escapes them and leaves out secrets.
 * {@link #rows()} returns them unchanged.
 *
 * @param title the title
 * @param columns the names of the columns
 * @param rows the rows, each with one text for each column
 */
public record Table(String title, List<String> columns, List<List<String>> rows) implements Viewable {
    /** Only these columns have a state: a service or a zone may have the name {@code offline} too. */
    private static final Set<String> COLUMNS_OF_STATES = Set.of("Status", "Certificate");

    /**
     * Returns a table with one row for each item. {@code row} returns the texts of a row in the order of the columns.
     */
    public static <T> Table of(
            String title, List<String> columns, Collection<T> items, Function<? super T, List<String>> row) {
        return new Table(title, columns, items.stream().map(row).toList());
    }

    /**
     * Creates a table with copies of the columns and rows.
     *
     * @throws IllegalArgumentException if a row does not have one text for each column
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(VisibleText.part(title) + ": " + VisibleText.part(row.toString())
                        + " has " + row.size() + " texts for " + columns.size() + " columns");
            }
        }
    }

    /** Returns the table without columns that are empty in all rows. The last column is always kept. */
    public Table withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(column -> column == columns.size() - 1
                        || rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        return of(title, kept.stream().map(columns::get).toList(), rows, row -> kept.stream()
                .map(row::get)
                .toList());
    }

    /** Returns the table with aligned columns for terminals, without a line break at the end. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(VisibleText::line).map(Table::upper).toList());
        rows.forEach(row ->
                lines.add(row.stream().map(Redaction::of).map(VisibleText::line).toList()));
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], length(line.get(column)));
            }
        }
        return lines.stream()
                .map(line -> aligned(line, widths))
                .collect(Collectors.joining(
                        "\n", VisibleText.line(Redaction.of(title)) + " (" + rows.size() + ")\n", ""));
    }

    private static String aligned(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(widths[column] - length(cell) + 2));
        }
        return text.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /**
     * Returns the table as a heading and a table of GitHub's Markdown, which ends in a line break. Nothing in it
     * becomes a link, a mention or markup.
     */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder("## " + markdown(title) + "\n\n");
        text.append(columns.stream().map(Markdown::text).collect(Collectors.joining(" | ", "| ", " |\n")));
        text.append("|").append(" --- |".repeat(columns.size())).append("\n");
        for (List<String> row : rows) {
            text.append(row.stream().map(Table::markdown).collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        return text.toString();
    }

    private static String markdown(String text) {
        return Markdown.text(Redaction.of(text));
    }

    /** Returns the table as one HTML element, with a caption and header cells. */
    @Override
    public String toHtml() {
        String caption = Html.escape(title);
        StringBuilder html = new StringBuilder("<div class=\"rows\" tabindex=\"0\" role=\"region\" aria-label=\""
                + caption + "\"><table><caption>" + caption + " <small>" + rows.size()
                + "</small></caption><thead><tr>");
        columns.forEach(column ->
                html.append("<th scope=\"col\">").append(Html.escape(column)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column);
                String cell = COLUMNS_OF_STATES.contains(columns.get(column)) ? state(text) : Html.escape(text);
                html.append(column == 0 ? "<th scope=\"row\">" + cell + "</th>" : "<td>" + cell + "</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }

    private static String state(String text) {
        String escaped = Html.escape(text);
        // A symbol in addition to the colour, for people who cannot distinguish colours.
        return switch (text) {
            case "online" -> "<span class=\"good\">\u25cf " + escaped + "</span>";
            case "partially degraded" -> "<span class=\"fair\">\u25b2 " + escaped + "</span>";
            case "offline", "disconnected", "expired" -> "<span class=\"bad\">\u2716 " + escaped + "</span>";
            default -> escaped;
        };
    }
}
