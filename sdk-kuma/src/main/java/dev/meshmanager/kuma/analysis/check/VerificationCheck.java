package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshExternalService.VerificationMode;
import java.util.Map;
import java.util.Optional;

/** Finds certificates that are not verified. */
final class VerificationCheck implements Check {
    private static final Map<VerificationMode, String> SKIPPED = Map.of(
            VerificationMode.SKIP_ALL, "neither the authority nor the name of the certificate is verified",
            VerificationMode.SKIP_CA, "the authority of the certificate is not verified",
            VerificationMode.SKIP_SAN, "the name of the certificate is not verified");

    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        mesh.list(MeshExternalService.TYPE).forEach(service -> service.spec()
                .tls()
                .filter(tls -> tls.enabled().orElse(false))
                .flatMap(MeshExternalService.Tls::verification)
                .flatMap(MeshExternalService.Verification::mode)
                .flatMap(mode -> Optional.ofNullable(SKIPPED.get(mode)))
                .ifPresent(reason ->
                        found.add(AnalysisCode.VERIFICATION_SKIPPED, service, "spec.tls.verification.mode", reason)));
        mesh.list(ExternalService.TYPE).forEach(service -> checkOlder(service, found));
        mesh.list(MeshIdentity.TYPE).forEach(identity -> {
            boolean isInsecure = identity.spec()
                    .provider()
                    .flatMap(IdentityProvider::bundled)
                    .flatMap(IdentityProvider.Bundled::insecureAllowSelfSigned)
                    .orElse(false);
            boolean isProvided = identity.spec()
                    .provider()
                    .flatMap(IdentityProvider::bundled)
                    .flatMap(IdentityProvider.Bundled::ca)
                    .isPresent();
            if (isInsecure && isProvided) {
                found.add(
                        AnalysisCode.VERIFICATION_SKIPPED,
                        identity,
                        "spec.provider.bundled.insecureAllowSelfSigned",
                        "a provided authority may have signed itself");
            }
        });
    }

    /** Without an authority, the older kind accepts every certificate. */
    private static void checkOlder(ExternalService service, FoundList found) {
        service.networking()
                .flatMap(ExternalService.Networking::tls)
                .filter(tls -> tls.enabled().orElse(false))
                .ifPresent(tls -> {
                    if (tls.caCert().isEmpty()) {
                        found.add(
                                AnalysisCode.VERIFICATION_SKIPPED,
                                service,
                                "networking.tls",
                                "without caCert, the certificate is not verified");
                    } else if (tls.skipHostnameVerification().orElse(false)) {
                        found.add(
                                AnalysisCode.VERIFICATION_SKIPPED,
                                service,
                                "networking.tls.skipHostnameVerification",
                                "the name of the certificate is not verified");
                    }
                });
    }
}
