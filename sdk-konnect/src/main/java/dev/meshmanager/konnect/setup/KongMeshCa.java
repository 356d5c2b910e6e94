package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The certificate authorities that Kong Mesh adds to those of Kuma: AWS Private CA, HashiCorp Vault and cert-manager. A
 * bare Kuma refuses them.
 */
public final class KongMeshCa {
    private KongMeshCa() {}

    /**
     * Returns a private authority of AWS, to which the control plane authenticates by its environment.
     *
     * @param arn the authority's ARN
     * @param caCert the authority's root certificate
     */
    public static CertificateAuthority acm(String name, String arn, DataSource caCert) {
        return authority(name, "acmpca", members("arn", arn, "caCert", tree(caCert)));
    }

    /**
     * Returns a private authority of AWS, to which the control plane authenticates by a key.
     *
     * @param arn the authority's ARN
     * @param caCert the authority's root certificate
     * @param accessKey the id of the key
     * @param accessKeySecret the secret of the key
     */
    public static CertificateAuthority acm(
            String name, String arn, DataSource caCert, DataSource accessKey, DataSource accessKeySecret) {
        Object credentials = members("accessKey", tree(accessKey), "accessKeySecret", tree(accessKeySecret));
        return authority(
                name,
                "acmpca",
                members("arn", arn, "caCert", tree(caCert), "auth", members("awsCredentials", credentials)));
    }

    /**
     * Returns a PKI of a Vault, to which the control plane authenticates by a token.
     *
     * @param address the URL of the Vault, as in {@code https://vault.example:8200}
     * @param pki the name of the PKI in the Vault
     * @param role the role that issues the certificates of proxies
     */
    public static CertificateAuthority vault(String name, String address, String pki, String role, DataSource token) {
        Object fromCp = members("address", address, "pki", pki, "role", role, "auth", members("token", tree(token)));
        return authority(name, "vault", members("fromCp", fromCp));
    }

    /**
     * Returns a PKI of a Vault, to which the control plane authenticates by a certificate.
     *
     * @param address the URL of the Vault, as in {@code https://vault.example:8200}
     * @param pki the name of the PKI in the Vault
     * @param role the role that issues the certificates of proxies
     * @param caCert the certificate that the Vault is known by
     */
    public static CertificateAuthority vault(
            String name,
            String address,
            String pki,
            String role,
            DataSource caCert,
            DataSource clientCert,
            DataSource clientKey) {
        Object tls = members("clientCert", tree(clientCert), "clientKey", tree(clientKey));
        Object fromCp = members(
                "address",
                address,
                "pki",
                pki,
                "role",
                role,
                "tls",
                members("caCert", tree(caCert)),
                "auth",
                members("tls", tls));
        return authority(name, "vault", members("fromCp", fromCp));
    }

    /**
     * Returns an issuer of cert-manager in the control plane's Kubernetes cluster.
     *
     * @param issuerKind {@code Issuer} or {@code ClusterIssuer}
     */
    public static CertificateAuthority certManager(
            String name, String issuerKind, String issuer, DataSource caCert, String... dnsNames) {
        Map<String, Object> conf = members(
                "issuerRef",
                members("group", "cert-manager.io", "kind", issuerKind, "name", issuer),
                "caCert",
                tree(caCert));
        if (dnsNames.length > 0) {
            conf.put("dnsNames", List.of(dnsNames));
        }
        return authority(name, "certmanager", conf);
    }

    private static CertificateAuthority authority(String name, String type, Map<String, Object> conf) {
        return CertificateAuthority.Unknown.builder()
                .type(type)
                .name(name)
                .conf(JsonObject.of(conf))
                .build();
    }

    private static Object tree(DataSource source) {
        return Json.toTree(source).asObject().orElseThrow().raw();
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
