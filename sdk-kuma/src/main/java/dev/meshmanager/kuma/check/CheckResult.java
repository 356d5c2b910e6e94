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
 * @param details one line for each thing that is not as it should be; empty if the check passed
 */
public record CheckResult(Check check, Status status, List<String> details) {
    /** Leaves secrets out of the details, and escapes characters that a terminal acts on. */
    public CheckResult {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(status, "status");
        details = details.stream().map(VisibleText::cleanMessage).toList();
    }

    /** Whether a check passed. */
    public enum Status {
        /** All is as it should be. */
        PASS,
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

    /** Returns the remedy; empty if the check passed. */
    public String hint() {
        return status == Status.PASS ? "" : check.fix();
    }

    /** Returns the status, the category, the summary of the check, the details and the hint. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(status + " " + check.category() + ": " + check.summary());
        details.forEach(detail -> text.append("\n    ").append(detail));
        return hint().isEmpty() ? text.toString() : text + "\n    hint: " + hint();
    }
}
