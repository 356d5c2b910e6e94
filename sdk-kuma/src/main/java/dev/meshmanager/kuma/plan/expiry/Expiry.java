package dev.meshmanager.kuma.plan.expiry;

import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that expires, or that has no end and should be rotated. It holds no secret. Immutable.
 *
 * @param kind what it is
 * @param name its name, for example the mesh and the name of a proxy
 * @param owner who has to act, for example the backend that issues the certificates of proxies
 * @param expires when it expires; empty if it has no end, as signing keys do
 */
public record Expiry(Kind kind, String name, String owner, Optional<Instant> expires) implements Comparable<Expiry> {
    private static final Comparator<Expiry> ORDER = Comparator.comparing(
                    (Expiry expiry) -> expiry.expires().orElse(Instant.MAX))
            .thenComparing(Expiry::kind)
            .thenComparing(Expiry::name)
            .thenComparing(Expiry::owner);

    /** Leaves secrets out of the texts, and escapes characters that a terminal acts on. */
    public Expiry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(expires, "expires");
        name = VisibleText.line(Redaction.of(name));
        owner = VisibleText.line(Redaction.of(owner));
    }

    /** What expires. */
    public enum Kind {
        /** The certificate of a data plane proxy. The control plane renews it after four fifths of its life. */
        PROXY_CERTIFICATE,
        /** The authority of a mesh that the user provided. */
        MESH_AUTHORITY,
        /** A certificate of an authority in a MeshTrust. */
        MESH_TRUST,
        /** A token that the caller has at hand. */
        TOKEN,
        /** A key that signs tokens. It has no end. */
        SIGNING_KEY;

        /** Returns the name in lower case, with spaces. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Returns the whole days from {@code now} until the end, rounded down. Negative if it expired; empty if it has no
     * end.
     */
    public Optional<Long> daysLeft(Instant now) {
        return expires.map(end -> Math.floorDiv(
                Duration.between(now, end).toSeconds(), Duration.ofDays(1).toSeconds()));
    }

    /** Compares by end, the first one first; without an end last. */
    @Override
    public int compareTo(Expiry other) {
        return ORDER.compare(this, other);
    }

    /** Returns the end, the kind, the name and the owner. */
    @Override
    public String toString() {
        return expires.map(Instant::toString).orElse("no end") + " " + kind + " " + name
                + (owner.isEmpty() ? "" : " (" + owner + ")");
    }
}
