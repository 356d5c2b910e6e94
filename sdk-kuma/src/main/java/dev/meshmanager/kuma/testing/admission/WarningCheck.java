package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.validation.Validation;

/** Returns the warnings of the control plane, for example about deprecated fields. */
public final class WarningCheck implements AdmissionCheck {
    @Override
    public Verdict check(Candidate candidate) {
        return Verdict.ofWarnings(Validation.warnings(candidate.kind().name(), candidate.resource()));
    }
}
