package dev.meshmanager.kuma.proxy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The certificate that a data plane proxy shows to others, at one moment.
 *
 * @param state whether it can be used
 * @param expires when it expires; empty where there is none or where the control plane does not manage it
 * @param issuedBackend the certificate authority that issued it
 * @param regenerations how many certificates the proxy got so far
 */
public record ProxyCertificate(
        State state, Optional<Instant> expires, Optional<String> issuedBackend, long regenerations) {
    private static final Duration SOON = Duration.ofHours(6);

    static ProxyCertificate of(DataplaneOverview proxy, Instant now) {
        Optional<DataplaneInsight.Mtls> mtls = proxy.dataplaneInsight().flatMap(DataplaneInsightSpec::mTLS);
        return new ProxyCertificate(
                mtls.map(certificate -> state(certificate.certificateExpirationTime(), now))
                        .orElse(State.NONE),
                mtls.flatMap(DataplaneInsight.Mtls::certificateExpirationTime),
                mtls.flatMap(DataplaneInsight.Mtls::issuedBackend),
                mtls.map(certificate -> certificate.certificateRegenerations().orElse(0L))
                        .orElse(0L));
    }

    private static State state(Optional<Instant> expires, Instant now) {
        if (expires.isEmpty()) {
            return State.MANAGED_EXTERNALLY;
        }
        if (now.isAfter(expires.get())) {
            return State.EXPIRED;
        }
        return now.isAfter(expires.get().minus(SOON)) ? State.EXPIRES_SOON : State.VALID;
    }

    /** Whether a certificate can be used. */
    public enum State {
        /** It can. */
        VALID,
        /** It can for less than six hours. */
        EXPIRES_SOON,
        /** It no longer can. */
        EXPIRED,
        /** The proxy has one of which the control plane does not know when it expires. */
        MANAGED_EXTERNALLY,
        /** There is none. */
        NONE
    }
}
