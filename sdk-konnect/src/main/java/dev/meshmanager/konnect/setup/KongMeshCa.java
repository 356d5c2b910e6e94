package dev.meshmanager.konnect.setup;

import dev.meshmanager.kuma.mesh.CertificateAuthority;
import java.util.function.Consumer;

/**
 * Certificate authorities that Kong Mesh adds to those of Kuma. A control plane of Kuma refuses them.
 *
 * <pre>{@code
 * MeshSetup.builder()
 *         .name("default")
 *         .mtls(KongMeshCa.vault(v -> v.name("vault").address("https://vault.example:8200")
 *                 .pki("mesh").role("proxies").token(DataSource.secret("vault-token"))))
 *         .addSecret("vault-token", token);
 * }</pre>
 */
public final class KongMeshCa {
    private KongMeshCa() {}

    /**
     * Returns an AWS Private CA.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public static CertificateAuthority aws(Consumer<AwsAuthority> authority) {
        AwsAuthority set = new AwsAuthority();
        authority.accept(set);
        return set.build();
    }

    /**
     * Returns a PKI of HashiCorp Vault.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public static CertificateAuthority vault(Consumer<VaultAuthority> authority) {
        VaultAuthority set = new VaultAuthority();
        authority.accept(set);
        return set.build();
    }

    /**
     * Returns an issuer of cert-manager.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public static CertificateAuthority certManager(Consumer<CertManagerAuthority> authority) {
        CertManagerAuthority set = new CertManagerAuthority();
        authority.accept(set);
        return set.build();
    }
}
