package dev.meshmanager.kuma.identity.authority;

import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.internal.PemCertificates;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.secret.SecretValue;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A certificate of an authority that issues or that is trusted.
 *
 * @param isTrust whether a MeshTrust has it, and not a mesh
 * @param name mesh and backend, or mesh and name of the MeshTrust
 */
public record AuthorityCertificate(boolean isTrust, String name, X509Certificate certificate) {
    /** Returns those in MeshTrusts. */
    public static List<AuthorityCertificate> ofTrusts(Iterable<MeshTrust> trusts) {
        List<AuthorityCertificate> all = new ArrayList<>();
        for (MeshTrust trust : trusts) {
            for (MeshTrust.CaBundle bundle : trust.spec().caBundles()) {
                bundle.pem()
                        .flatMap(MeshTrust.Pem::value)
                        .ifPresent(pem -> add(all, true, trust.mesh() + "/" + trust.name(), pem));
            }
        }
        return all;
    }

    /** Returns those of meshes, as far as these secrets and the meshes themselves hold them. */
    public static List<AuthorityCertificate> ofMeshes(Iterable<Mesh> meshes, Collection<Secret> secrets) {
        Map<String, String> texts = new HashMap<>();
        secrets.forEach(secret -> texts.put(secret.mesh() + "/" + secret.name(), text(secret)));
        List<AuthorityCertificate> all = new ArrayList<>();
        for (Mesh mesh : meshes) {
            for (CertificateAuthority authority :
                    mesh.mtls().map(Mtls::backends).orElse(List.of())) {
                String name = mesh.name() + "/" + authority.name().orElse("");
                provided(authority)
                        .flatMap(source -> pem(mesh, source, texts))
                        .forEach(pem -> add(all, false, name, pem));
            }
            // The authority that the control plane made is in a secret too.
            String prefix = mesh.name() + "/" + mesh.name() + ".ca-builtin-cert-";
            texts.forEach((name, pem) -> {
                if (name.startsWith(prefix)) {
                    add(all, false, mesh.name() + "/" + name.substring(prefix.length()), pem);
                }
            });
        }
        return all;
    }

    private static void add(List<AuthorityCertificate> all, boolean isTrust, String name, String pem) {
        PemCertificates.of(pem).forEach(certificate -> all.add(new AuthorityCertificate(isTrust, name, certificate)));
    }

    private static String text(SecretValue secret) {
        try {
            return secret.decodedData()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Stream<DataSource> provided(CertificateAuthority authority) {
        return authority instanceof CertificateAuthority.Provided provided
                ? provided.conf().flatMap(CertificateAuthority.ProvidedConf::cert).stream()
                : Stream.empty();
    }

    /** A file of the control plane cannot be read from here. */
    private static Stream<String> pem(Mesh mesh, DataSource source, Map<String, String> secrets) {
        Stream<String> secret =
                source.secret().map(name -> secrets.getOrDefault(mesh.name() + "/" + name, "")).stream();
        Stream<String> inline = source.inline().map(AuthorityCertificate::decoded).stream();
        return Stream.of(secret, inline, source.inlineString().stream()).flatMap(part -> part);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
