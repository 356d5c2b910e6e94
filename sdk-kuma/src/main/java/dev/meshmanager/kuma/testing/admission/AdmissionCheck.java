package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import java.util.List;

/** Checks a resource before it is written. The first check that finds a violation ends the call. */
public interface AdmissionCheck {
    public Verdict check(Candidate candidate);

    /**
     * A resource that a client wants to write.
     *
     * @param mesh the mesh in the URL, or empty
     * @param name the name in the URL
     * @param resource the body of the call
     */
    record Candidate(CpMode mode, StoredKind kind, String mesh, String name, JsonObject resource) {}

    /** The result of a check. */
    record Verdict(List<RefusedField> violations, List<String> warnings) {
        static Verdict ofViolations(List<RefusedField> violations) {
            return new Verdict(violations, List.of());
        }

        static Verdict ofWarnings(List<String> warnings) {
            return new Verdict(List.of(), warnings);
        }
    }
}
