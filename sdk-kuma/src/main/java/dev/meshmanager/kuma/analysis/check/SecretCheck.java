package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.MeshExternalService;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds references to secrets that do not exist. Without any secret in the mesh, they were not read. */
final class SecretCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        Set<String> secrets = new HashSet<>();
        mesh.list(Secret.TYPE).forEach(secret -> {
            secrets.add(secret.name());
            secrets.add(ResourceLabels.displayName(secret));
        });
        if (secrets.isEmpty() || mesh.isUnread(Secret.TYPE)) {
            return;
        }
        References references = new References(secrets, found);
        mesh.mesh().ifPresent(references::ofMesh);
        mesh.list(MeshExternalService.TYPE).forEach(references::ofExternalService);
        mesh.list(ExternalService.TYPE).forEach(references::ofOlderExternalService);
        mesh.list(MeshGateway.TYPE).forEach(references::ofGateway);
        mesh.list(MeshIdentity.TYPE).forEach(references::ofIdentity);
    }

    private record References(Set<String> secrets, FoundList found) {
        void ofMesh(Mesh mesh) {
            List<CertificateAuthority> backends =
                    mesh.mtls().map(Mtls::backends).orElse(List.of());
            for (int i = 0; i < backends.size(); i++) {
                if (backends.get(i) instanceof CertificateAuthority.Provided provided) {
                    String path = "mtls.backends[" + i + "].conf.";
                    check(mesh, path + "cert", provided.conf().flatMap(CertificateAuthority.ProvidedConf::cert));
                    check(mesh, path + "key", provided.conf().flatMap(CertificateAuthority.ProvidedConf::key));
                }
            }
        }

        void ofExternalService(MeshExternalService service) {
            Optional<MeshExternalService.Verification> verification =
                    service.spec().tls().flatMap(MeshExternalService.Tls::verification);
            String path = "spec.tls.verification.";
            check(service, path + "caCert", verification.flatMap(MeshExternalService.Verification::caCert));
            check(service, path + "clientCert", verification.flatMap(MeshExternalService.Verification::clientCert));
            check(service, path + "clientKey", verification.flatMap(MeshExternalService.Verification::clientKey));
        }

        void ofOlderExternalService(ExternalService service) {
            Optional<ExternalService.Tls> tls = service.networking().flatMap(ExternalService.Networking::tls);
            check(service, "networking.tls.caCert", tls.flatMap(ExternalService.Tls::caCert));
            check(service, "networking.tls.clientCert", tls.flatMap(ExternalService.Tls::clientCert));
            check(service, "networking.tls.clientKey", tls.flatMap(ExternalService.Tls::clientKey));
        }

        void ofGateway(MeshGateway gateway) {
            List<MeshGateway.Listener> listeners =
                    gateway.conf().map(MeshGateway.Conf::listeners).orElse(List.of());
            for (int i = 0; i < listeners.size(); i++) {
                List<DataSource> certificates = listeners
                        .get(i)
                        .tls()
                        .map(MeshGateway.Tls::certificates)
                        .orElse(List.of());
                for (int j = 0; j < certificates.size(); j++) {
                    String path = "conf.listeners[" + i + "].tls.certificates[" + j + "]";
                    check(gateway, path, Optional.of(certificates.get(j)));
                }
            }
        }

        void ofIdentity(MeshIdentity identity) {
            Optional<IdentityProvider.Ca> authority = identity.spec()
                    .provider()
                    .flatMap(IdentityProvider::bundled)
                    .flatMap(IdentityProvider.Bundled::ca);
            String path = "spec.provider.bundled.ca.";
            checkRef(
                    identity,
                    path + "certificate",
                    authority.flatMap(IdentityProvider.Ca::certificate).flatMap(SecureDataSource::secretRef));
            checkRef(
                    identity,
                    path + "privateKey",
                    authority.flatMap(IdentityProvider.Ca::privateKey).flatMap(SecureDataSource::secretRef));
        }

        private void check(Resource resource, String path, Optional<DataSource> source) {
            source.flatMap(DataSource::secret).ifPresent(name -> checkName(resource, path + ".secret", name));
            if (resource instanceof MeshResource inMesh) {
                checkRef(inMesh, path, source.flatMap(DataSource::secretRef));
            }
        }

        private void checkRef(MeshResource resource, String path, Optional<SecureDataSource.SecretRef> ref) {
            ref.filter(of -> of.kind().map(Secret.TYPE.name()::equals).orElse(true))
                    .flatMap(SecureDataSource.SecretRef::name)
                    .ifPresent(name -> checkName(resource, path + ".secretRef.name", name));
        }

        private void checkName(Resource resource, String path, String name) {
            if (!secrets.contains(name)) {
                found.add(AnalysisCode.SECRET_NOT_FOUND, resource, path, "there is no Secret " + name + " in the mesh");
            }
        }
    }
}
