package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.matching.Effective;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.matching.Setting;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.policy.MeshTLS;
import java.util.Optional;

/**
 * What TLS an inbound takes.
 *
 * @param cause the resource that sets the mode; empty for a default
 */
record ServerTls(Mode mode, Optional<Cause> cause) {
    enum Mode {
        NONE,
        PERMISSIVE,
        STRICT
    }

    static ServerTls of(
            Endpoint.OfProxy endpoint, Optional<Certificate> certificate, MeshModel mesh, PolicyMatcher matcher) {
        if (certificate.isEmpty()) {
            return new ServerTls(Mode.NONE, Optional.empty());
        }
        Effective<MeshTLS.Conf> policies = matcher.effective(
                        mesh.mesh().name(), endpoint.server().resource().name())
                .inbound(endpoint.inbound().address().port())
                .effective(MeshTLS.TYPE);
        Optional<MeshTLS.Mode> ofPolicy = policies.conf().mode();
        if (ofPolicy.isPresent()) {
            Mode mode = ofPolicy.get().equals(MeshTLS.Mode.PERMISSIVE) ? Mode.PERMISSIVE : Mode.STRICT;
            return new ServerTls(
                    mode, policies.setting("mode").map(Setting::source).map(Cause::of));
        }
        boolean isPermissive = !certificate.get().isWorkload() && isPermissive(mesh);
        Optional<Cause> cause = isPermissive
                ? Optional.of(Cause.of(mesh.mesh(), "mtls.backends[0].mode", mesh.estate()))
                : Optional.empty();
        return new ServerTls(isPermissive ? Mode.PERMISSIVE : Mode.STRICT, cause);
    }

    static boolean isPermissive(MeshModel mesh) {
        return mesh.mesh()
                .enabledAuthority()
                .flatMap(CertificateAuthority::mode)
                .filter(CertificateAuthority.Mode.PERMISSIVE::equals)
                .isPresent();
    }
}
