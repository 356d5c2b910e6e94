package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.text.VisibleText;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What must be true before the next stage of a rollout. Immutable.
 *
 * @param kind what is checked
 * @param settings the names and numbers that the check needs, as they are saved
 */
public record StageCheck(Kind kind, Map<String, String> settings) {
    static final String MESH = "mesh";
    static final String ISSUER = "issuer";
    static final String BACKEND = "backend";
    static final String ERRORS = "errors";
    static final String REQUESTS = "requests";
    static final String WINDOW = "window";

    /** Copies the settings. */
    public StageCheck {
        Objects.requireNonNull(kind, "kind");
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** What a check is about. */
    public enum Kind {
        /** The connected zones and proxies have taken the changes. Every other check has this one before it. */
        PROPAGATION,
        /** Every connected proxy has a valid certificate of an authority or of an identity. */
        CERTIFICATES,
        /** No connected proxy has a certificate. */
        NO_CERTIFICATES,
        /** The mesh has a {@code MeshTrust} of an identity. */
        TRUST,
        /** Every service that is defined by tags has a {@code MeshService}. */
        SERVICES,
        /** The statistics of the proxies show few errors of a backend. */
        STATISTICS
    }

    static StageCheck propagation() {
        return new StageCheck(Kind.PROPAGATION, Map.of());
    }

    static StageCheck certificates(String mesh, String issuer) {
        return new StageCheck(Kind.CERTIFICATES, of(MESH, mesh, ISSUER, issuer));
    }

    static StageCheck noCertificates(String mesh) {
        return new StageCheck(Kind.NO_CERTIFICATES, of(MESH, mesh));
    }

    static StageCheck trust(String mesh, String identity) {
        return new StageCheck(Kind.TRUST, of(MESH, mesh, ISSUER, identity));
    }

    static StageCheck services(String mesh) {
        return new StageCheck(Kind.SERVICES, of(MESH, mesh));
    }

    static StageCheck statistics(String mesh, String backend, Guard guard) {
        return new StageCheck(
                Kind.STATISTICS,
                of(
                        MESH,
                        mesh,
                        BACKEND,
                        backend,
                        ERRORS,
                        Double.toString(guard.mostErrors()),
                        REQUESTS,
                        Long.toString(guard.leastRequests()),
                        WINDOW,
                        guard.window().toString()));
    }

    private static Map<String, String> of(String... namesAndValues) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }

    String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    Guard guard() {
        return new Guard(
                Double.parseDouble(setting(ERRORS)),
                Long.parseLong(setting(REQUESTS)),
                Duration.parse(setting(WINDOW)));
    }

    /** Returns the condition, as one sentence without a full stop. */
    @Override
    public String toString() {
        String mesh = VisibleText.line(setting(MESH));
        String issuer = VisibleText.line(setting(ISSUER));
        return switch (kind) {
            case PROPAGATION -> "the connected zones and proxies have taken the changes";
            case CERTIFICATES -> "every connected proxy of mesh " + mesh + " has a certificate of " + issuer;
            case NO_CERTIFICATES -> "no connected proxy of mesh " + mesh + " has a certificate";
            case TRUST -> "mesh " + mesh + " has the MeshTrust of " + issuer;
            case SERVICES -> "every service of mesh " + mesh + " has a MeshService";
            case STATISTICS ->
                "the proxies of mesh " + mesh + " see few errors of " + VisibleText.line(setting(BACKEND)) + ": "
                        + guard();
        };
    }
}
