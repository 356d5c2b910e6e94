package dev.meshmanager.konnect.setup;

import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import java.util.List;

/** An issuer of cert-manager in the Kubernetes cluster of the control plane. Not thread-safe. */
public final class CertManagerAuthority {
    private final AuthorityMembers conf = new AuthorityMembers();

    CertManagerAuthority() {
        conf.put("cert-manager.io", "issuerRef", "group");
    }

    /** Sets the name of the backend in the mesh, for example {@code ca-1}. Required. */
    public CertManagerAuthority name(String name) {
        conf.name(name);
        return this;
    }

    /** Sets the name of an {@code Issuer}. Set this or {@link #clusterIssuer}. */
    public CertManagerAuthority issuer(String issuer) {
        return reference("Issuer", issuer);
    }

    /** Sets the name of a {@code ClusterIssuer}. Set this or {@link #issuer}. */
    public CertManagerAuthority clusterIssuer(String issuer) {
        return reference("ClusterIssuer", issuer);
    }

    private CertManagerAuthority reference(String kind, String issuer) {
        conf.put(kind, "issuerRef", "kind");
        conf.put(issuer, "issuerRef", "name");
        return this;
    }

    /** Sets the root certificate of the issuer. Required. */
    public CertManagerAuthority caCert(DataSource caCert) {
        conf.put(caCert, "caCert");
        return this;
    }

    /** Sets the DNS names in the certificates of proxies. Default: none. */
    public CertManagerAuthority dnsNames(String... dnsNames) {
        conf.put(List.of(dnsNames), "dnsNames");
        return this;
    }

    CertificateAuthority build() {
        return conf.build("certmanager", "issuerRef.name", "caCert");
    }
}
