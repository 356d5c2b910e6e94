package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.text.VisibleText;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A zone or a data plane proxy that receives configuration from the control plane. Immutable.
 *
 * @param resource the zone or proxy
 * @param state whether it has the configuration
 * @param lastUpdate when the control plane last recorded a message to or from it; empty if it never did
 * @param reason what is missing, or what was rejected; empty if there is nothing to say
 */
public record Recipient(ResourceRef resource, State state, Optional<Instant> lastUpdate, String reason) {
    /** Whether a zone or proxy has the configuration. */
    public enum State {
        /** It received configuration after the change and acknowledged all of it. */
        ACKNOWLEDGED,
        /** It received configuration and has not answered yet. */
        PENDING,
        /** It rejected configuration after the change. */
        REJECTED,
        /**
         * Nothing was sent to it after the change. A zone receives every change of a kind that is synchronized to
         * zones. A proxy receives only changes that concern it.
         */
        NOT_SENT,
        /** It is not connected, and receives the configuration when it connects. */
        OFFLINE;

        /** Returns the name in lower case, with spaces. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Returns the resource, the state and the reason. */
    @Override
    public String toString() {
        return resource + ": " + state + (reason.isEmpty() ? "" : ": " + VisibleText.line(reason));
    }
}
