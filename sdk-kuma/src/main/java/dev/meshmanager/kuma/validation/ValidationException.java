package dev.meshmanager.kuma.validation;

import java.util.List;
import java.util.stream.Collectors;

/** Says that resources were not sent because a control plane would refuse them. */
public final class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    /** Creates an exception whose message has a line for each violation. */
    public ValidationException(List<Violation> violations) {
        super(violations.stream()
                .map(Violation::toString)
                .collect(Collectors.joining("\n  ", "the control plane would refuse:\n  ", "")));
        this.violations = Violations.of(violations);
    }

    /** Returns everything that was found. */
    public Violations violations() {
        return violations;
    }
}
