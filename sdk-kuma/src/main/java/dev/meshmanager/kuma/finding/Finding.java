package dev.meshmanager.kuma.finding;

import dev.meshmanager.core.text.VisibleText;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One finding of a check. Immutable.
 *
 * <p>The texts hold neither secrets nor characters that a terminal acts on.
 *
 * @param code the kind of finding
 * @param severity how urgent it is
 * @param subject what it is about
 * @param path the path of the member in the universal format, for example {@code spec.to[0].targetRef}; empty if the
 *     finding concerns the whole subject
 * @param location where the member is written, or empty if the subject was not read from a text
 * @param message what happens, as one sentence without a full stop
 * @param fix what to do, as one sentence without a full stop; empty if there is nothing to do
 */
public record Finding(
        FindingCode code,
        Severity severity,
        FindingSubject subject,
        String path,
        Optional<SourceLocation> location,
        String message,
        String fix)
        implements Comparable<Finding> {
    private static final SourceLocation NOWHERE = new SourceLocation("", 0, 0);
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.location().orElse(NOWHERE))
            .thenComparing(finding -> finding.code().name())
            .thenComparing(Finding::subject)
            .thenComparing(Finding::path)
            .thenComparing(Finding::message)
            .thenComparing(Finding::fix);

    /** Leaves secrets out of the texts, and escapes characters that a terminal acts on. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(location, "location");
        path = VisibleText.cleanMessage(path);
        message = VisibleText.cleanMessage(message);
        fix = VisibleText.cleanMessage(fix);
    }

    /** Returns a finding about a whole subject, with the severity and the fix of the code. */
    public static Finding of(FindingCode code, FindingSubject subject, String message) {
        return new Finding(code, code.severity(), subject, "", Optional.empty(), message, code.fix());
    }

    /** Returns the finding with this severity. */
    public Finding withSeverity(Severity severity) {
        return new Finding(code, severity, subject, path, location, message, fix);
    }

    /** Returns the finding about the member with this path. */
    public Finding at(String path) {
        return new Finding(code, severity, subject, path, location, message, fix);
    }

    /** Returns the finding with the place where the member is written. */
    public Finding in(SourceLocation location) {
        return new Finding(code, severity, subject, path, Optional.of(location), message, fix);
    }

    /** Returns the finding with this fix. */
    public Finding withFix(String fix) {
        return new Finding(code, severity, subject, path, location, message, fix);
    }

    /**
     * Compares by severity, place, code, subject and path: the most urgent first, and those of a file in the order of
     * its lines.
     */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Returns the message for outputs without a path of its own. */
    String messageWithPath() {
        return path.isEmpty() ? message : path + ": " + message;
    }

    /** Returns location, severity, code, subject, path, message and fix in one line. */
    @Override
    public String toString() {
        return location.map(place -> place + ": ").orElse("")
                + severity
                + " "
                + code.name()
                + ": "
                + subject
                + (path.isEmpty() ? "" : " " + path)
                + ": "
                + message
                + (fix.isEmpty() ? "" : " (fix: " + fix + ")");
    }
}
