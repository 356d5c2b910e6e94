package dev.meshmanager.kuma.validation;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if resources were not sent because a control plane would refuse them. */
public final class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    /** Creates an exception. Its message has one line for each violation. */
    public ValidationException(List<Violation> violations) {
        super(violations.stream()
                .map(Violation::toString)
                .collect(Collectors.joining("\n  ", "the control plane would refuse:\n  ", "")));
        this.violations = Violations.of(violations);
    }

    /** Returns all violations. */
    public Violations violations() {
        return violations;
    }
}
