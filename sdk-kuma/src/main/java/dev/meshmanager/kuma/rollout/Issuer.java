package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import java.util.Optional;

/** Tells who issued a certificate or caused a trust: insights name an identity by its KRI. */
final class Issuer {
    private Issuer() {}

    /** Returns the text that checks compare: it differs from every name of an authority. */
    static String of(MeshIdentity identity) {
        return identity.type() + " " + identity.name();
    }

    static boolean isSame(String issuedBackend, String issuer) {
        return issuedBackend.equals(issuer)
                || Kri.tryParse(issuedBackend).map(Issuer::of).equals(Optional.of(issuer));
    }

    private static String of(Kri kri) {
        return MeshIdentity.TYPE.shortName().equals(Optional.of(kri.shortName()))
                ? MeshIdentity.TYPE.name() + " " + kri.name()
                : kri.toString();
    }

    static boolean isOf(MeshTrust trust, String identity) {
        return trust.spec()
                .origin()
                .or(() -> trust.status().flatMap(MeshTrust.Status::origin))
                .flatMap(MeshTrust.Origin::kri)
                .filter(kri -> isSame(kri, identity))
                .isPresent();
    }
}
