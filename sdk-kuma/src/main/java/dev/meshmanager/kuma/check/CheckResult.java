package dev.meshmanager.kuma.check;

import dev.meshmanager.core.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The result of one check. Immutable.
 *
 * @param check the check
 * @param status whether it passed
 * @param details one line for each thing that is not as it should be, or that could not be read; empty if the check
 *     passed
 * @param hint the remedy; empty if the check passed
 */
public record CheckResult(Check check, Status status, List<String> details, String hint) {
    /** Leaves secrets out of the details, and escapes characters that a terminal acts on. */
    public CheckResult {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(status, "status");
        details = details.stream().map(VisibleText::cleanMessage).toList();
        hint = VisibleText.cleanMessage(hint);
    }

    /** Creates a result with the remedy of the check. */
    public CheckResult(Check check, Status status, List<String> details) {
        this(check, status, details, status == Status.PASS ? "" : check.fix());
    }

    /** Whether a check passed. */
    public enum Status {
        /** All is as it should be. */
        PASS,
        /** Not known: a list that the check needs could not be read, and what was read is as it should be. */
        UNKNOWN,
        /** Something needs attention, and traffic flows. */
        WARN,
        /** Something does not work. */
        FAIL;

        /** Returns the name in lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the status, the category, the summary of the check, the details and the hint. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(status + " " + check.category() + ": " + check.summary());
        details.forEach(detail -> text.append("\n    ").append(detail));
        return hint.isEmpty() ? text.toString() : text + "\n    hint: " + hint;
    }
}
