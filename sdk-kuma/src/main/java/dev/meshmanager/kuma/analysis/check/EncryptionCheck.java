package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds traffic that is not encrypted. */
final class EncryptionCheck implements Check {
    private static final int HTTPS = 443;

    /** With these protocols, the proxy sees requests, so that the application has not encrypted them. */
    private static final Set<Protocol> PLAIN = Set.of(Protocol.HTTP, Protocol.HTTP2, Protocol.GRPC);

    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        mesh.mesh().ifPresent(resource -> checkMesh(mesh, resource, found));
        mesh.userPolicies().forEach(policy -> checkPolicy(mesh, policy, found));
        mesh.list(MeshExternalService.TYPE).forEach(service -> checkExternal(service, found));
    }

    private static void checkMesh(CheckedMesh mesh, Mesh resource, FoundList found) {
        if (mesh.lacksIdentity()) {
            if (mesh.knowsProxies()) {
                found.add(
                        AnalysisCode.MESH_WITHOUT_MTLS,
                        resource,
                        "",
                        "the mesh has neither mTLS nor a MeshIdentity, so that traffic is not encrypted");
            }
            return;
        }
        List<CertificateAuthority> backends =
                resource.mtls().map(Mtls::backends).orElse(List.of());
        Optional<String> enabled = resource.mtls().flatMap(Mtls::enabledBackend);
        for (int i = 0; i < backends.size(); i++) {
            CertificateAuthority backend = backends.get(i);
            boolean isPermissive = mesh.hasMtls()
                    && backend.name().equals(enabled)
                    && backend.mode().equals(Optional.of(CertificateAuthority.Mode.PERMISSIVE));
            if (isPermissive) {
                found.add(
                        AnalysisCode.MTLS_PERMISSIVE,
                        resource,
                        "mtls.backends[" + i + "].mode",
                        "in the permissive mode, proxies accept plaintext from everybody");
            }
        }
    }

    private static void checkPolicy(CheckedMesh mesh, IndexedPolicy policy, FoundList found) {
        if (policy.policy() instanceof MeshTLS tls && !mesh.lacksIdentity()) {
            List<MeshTLS.Rule> rules = tls.spec().rules();
            for (int i = 0; i < rules.size(); i++) {
                checkConf(tls, "spec.rules[" + i + "].default", rules.get(i).conf(), found);
            }
            List<PolicyItem<MeshTLS.Conf>> from = tls.spec().from();
            for (int i = 0; i < from.size(); i++) {
                checkConf(tls, "spec.from[" + i + "].default", from.get(i).conf(), found);
            }
        }
    }

    private static void checkConf(MeshTLS policy, String path, Optional<MeshTLS.Conf> conf, FoundList found) {
        if (conf.flatMap(MeshTLS.Conf::mode).equals(Optional.of(MeshTLS.Mode.PERMISSIVE))) {
            found.add(
                    AnalysisCode.MTLS_PERMISSIVE,
                    policy,
                    path + ".mode",
                    "in the permissive mode, the selected proxies accept plaintext from everybody");
        }
    }

    private static void checkExternal(MeshExternalService service, FoundList found) {
        Optional<MeshExternalService.Match> match = service.spec().match();
        boolean hasTls =
                service.spec().tls().flatMap(MeshExternalService.Tls::enabled).orElse(false);
        boolean isPlain = match.flatMap(MeshExternalService.Match::protocol)
                .filter(PLAIN::contains)
                .isPresent();
        boolean isHttps = service.spec().endpoints().stream()
                .anyMatch(endpoint -> endpoint.port().orElse(0) == HTTPS);
        if (isHttps && isPlain && !hasTls) {
            found.add(AnalysisCode.EXTERNAL_PLAINTEXT, service, "spec.tls", "requests go to port 443 without TLS");
        }
    }
}
