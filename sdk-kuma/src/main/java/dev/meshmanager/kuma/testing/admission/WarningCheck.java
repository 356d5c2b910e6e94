package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.validation.Validation;

/** Warns of what the control plane advises against. */
public final class WarningCheck implements AdmissionCheck {
    @Override
    public Verdict check(Candidate candidate) {
        return Verdict.ofWarnings(Validation.warnings(candidate.kind().name(), candidate.resource()));
    }
}
