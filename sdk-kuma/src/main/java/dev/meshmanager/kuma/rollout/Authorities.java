package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.CertificateAuthority.Mode;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import java.util.List;
import java.util.Optional;

/** Meshes with another authority, or with the same in another mode. */
final class Authorities {
    private Authorities() {}

    static Mesh enabled(Mesh mesh, CertificateAuthority authority, Mode mode) {
        Mtls.Builder mtls = mesh.mtls().map(Mtls::toBuilder).orElseGet(Mtls::builder);
        return mesh.toBuilder()
                .mtls(mtls.enabledBackend(authority.name())
                        .backends(List.of(withMode(authority, mode)))
                        .build())
                .build();
    }

    static Mesh disabled(Mesh mesh) {
        return mesh.toBuilder()
                .mtls(mesh.mtls().map(mtls -> mtls.toBuilder()
                        .enabledBackend(Optional.empty())
                        .build()))
                .build();
    }

    static Mode mode(CertificateAuthority authority) {
        return authority.mode().orElse(Mode.STRICT);
    }

    static String nameOf(CertificateAuthority authority) {
        return authority.name().orElseThrow(() -> new IllegalArgumentException("the authority has no name"));
    }

    private static CertificateAuthority withMode(CertificateAuthority authority, Mode mode) {
        if (authority instanceof CertificateAuthority.Builtin builtin) {
            return builtin.toBuilder().mode(mode).build();
        }
        if (authority instanceof CertificateAuthority.Provided provided) {
            return provided.toBuilder().mode(mode).build();
        }
        return ((CertificateAuthority.Unknown) authority).toBuilder().mode(mode).build();
    }
}
