package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import java.util.List;

/** Judges a resource before it is written. The first check that finds a violation ends the call. */
interface AdmissionCheck {
    Verdict check(Candidate candidate);

    /**
     * What somebody wants to write.
     *
     * @param mesh the mesh of the URL, or empty
     * @param name the name of the URL
     * @param resource the body
     */
    record Candidate(CpMode mode, Kind kind, String mesh, String name, JsonObject resource) {}

    /** What a check says of it. */
    record Verdict(List<Violation> violations, List<String> warnings) {
        static Verdict ofViolations(List<Violation> violations) {
            return new Verdict(violations, List.of());
        }

        static Verdict ofWarnings(List<String> warnings) {
            return new Verdict(List.of(), warnings);
        }
    }
}
