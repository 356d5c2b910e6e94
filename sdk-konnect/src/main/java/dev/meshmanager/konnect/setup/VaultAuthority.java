package dev.meshmanager.konnect.setup;

import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;

/**
 * A PKI of HashiCorp Vault, for {@link KongMeshCa#vault}. The control plane authenticates with a token, or with a
 * client certificate. Not thread-safe.
 */
public final class VaultAuthority {
    private final AuthorityMembers conf = new AuthorityMembers();

    VaultAuthority() {}

    /** Sets the name of the backend in the mesh, for example {@code ca-1}. Required. */
    public VaultAuthority name(String name) {
        conf.name(name);
        return this;
    }

    /** Sets the URL of the Vault, for example {@code https://vault.example:8200}. Required. */
    public VaultAuthority address(String address) {
        conf.put(address, "fromCp", "address");
        return this;
    }

    /** Sets the name of the PKI in the Vault. Required. */
    public VaultAuthority pki(String pki) {
        conf.put(pki, "fromCp", "pki");
        return this;
    }

    /** Sets the role that issues the certificates of proxies. Required. */
    public VaultAuthority role(String role) {
        conf.put(role, "fromCp", "role");
        return this;
    }

    /** Sets the token of the control plane. */
    public VaultAuthority token(DataSource token) {
        conf.put(token, "fromCp", "auth", "token");
        return this;
    }

    /** Sets the certificate that verifies the Vault. Default: the certificates of the system. */
    public VaultAuthority caCert(DataSource caCert) {
        conf.put(caCert, "fromCp", "tls", "caCert");
        return this;
    }

    /** Sets the client certificate of the control plane. */
    public VaultAuthority clientCert(DataSource clientCert) {
        conf.put(clientCert, "fromCp", "auth", "tls", "clientCert");
        return this;
    }

    /** Sets the key of the client certificate. Set it together with {@link #clientCert}. */
    public VaultAuthority clientKey(DataSource clientKey) {
        conf.put(clientKey, "fromCp", "auth", "tls", "clientKey");
        return this;
    }

    CertificateAuthority build() {
        return conf.build("vault", "fromCp.address", "fromCp.pki", "fromCp.role", "fromCp.auth");
    }
}
