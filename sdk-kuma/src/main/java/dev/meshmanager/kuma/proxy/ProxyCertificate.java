package dev.meshmanager.kuma.proxy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The certificate of a data plane proxy at one moment.
 *
 * @param state whether the certificate is valid
 * @param expires when it expires; empty if there is no certificate or if the control plane does not manage it
 * @param issuedBackend the certificate authority that issued it
 * @param regenerations the number of certificates that were issued to the proxy so far
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

    /** The state of a certificate. */
    public enum State {
        /** The certificate is valid for at least six hours. */
        VALID,
        /** The certificate is valid for less than six hours. */
        EXPIRES_SOON,
        /** The certificate expired. */
        EXPIRED,
        /** The proxy has a certificate, but the control plane does not know its expiration. */
        MANAGED_EXTERNALLY,
        /** The proxy has no certificate. */
        NONE
    }
}
