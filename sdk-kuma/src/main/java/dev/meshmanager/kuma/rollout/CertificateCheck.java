package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.ProxyCertificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Checks who issued the certificates of the connected proxies. One that is offline gets another when it connects. */
final class CertificateCheck implements RunningCheck {
    private final KumaClient kuma;
    private final String mesh;
    private final Clock clock;
    private final String issuer;

    /** @param issuer the authority or identity; empty if no proxy may have a certificate */
    CertificateCheck(KumaClient kuma, String mesh, Clock clock, String issuer) {
        this.kuma = kuma;
        this.mesh = mesh;
        this.clock = clock;
        this.issuer = issuer;
    }

    @Override
    public Verdict poll() {
        List<String> wrong = new ArrayList<>();
        for (DataplaneOverview proxy : ConnectedProxies.of(kuma, mesh)) {
            if (!isRight(proxy.certificate(clock))) {
                wrong.add(proxy.name());
            }
        }
        return Verdict.waitingFor(
                issuer.isEmpty()
                        ? "proxies that still have a certificate"
                        : "proxies without a certificate of " + issuer,
                wrong);
    }

    private boolean isRight(ProxyCertificate certificate) {
        return switch (certificate.state()) {
            case NONE -> issuer.isEmpty();
            case EXPIRED -> false;
            default ->
                certificate
                        .issuedBackend()
                        .filter(backend -> Issuer.isSame(backend, issuer))
                        .isPresent();
        };
    }
}
