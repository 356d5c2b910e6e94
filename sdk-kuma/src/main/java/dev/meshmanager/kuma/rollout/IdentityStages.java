package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.Map;
import java.util.Optional;

/** Stages that give proxies an identity. */
final class IdentityStages {
    private static final String PERMISSIVE = "rollout-permissive";

    private IdentityStages() {}

    /** Returns an identity of all proxies, with an authority that the control plane creates. */
    static MeshIdentity ofAll(String mesh) {
        return MeshIdentity.builder()
                .mesh(mesh)
                .name("identity")
                .spec(s -> s.selector(MeshIdentity.Selector.all())
                        .provider(p -> p.bundled(b -> b.insecureAllowSelfSigned(true)
                                .autogenerate(a -> a.enabled(true))
                                .meshTrustCreation(IdentityProvider.MeshTrustCreation.ENABLED))))
                .build();
    }

    /** With an identity, inbounds are strict unless a policy says otherwise. */
    static MeshTLS permissive(String mesh) {
        return MeshTLS.builder()
                .mesh(mesh)
                .name(PERMISSIVE)
                .spec(s -> s.targetRef(TargetRef.mesh()).addRule(MeshTLS.Rule.of(MeshTLS.Conf.permissive())))
                .build();
    }

    /**
     * Adds an identity that selects no proxy at first, so that all proxies trust its authority before any of them has a
     * certificate of it.
     */
    static void add(RolloutBuilder rollout, MeshIdentity identity) {
        String issuer = Issuer.of(identity);
        if (createsTrust(identity)) {
            MeshIdentity unused = identity.toBuilder()
                    .spec(identity.spec().toBuilder()
                            .selector(MeshIdentity.Selector.labels(Map.of("kuma.io/rollout", "none")))
                            .build())
                    .build();
            rollout.stage(
                    "Create " + issuer + " and its trust, for no proxy yet",
                    StageCheck.trust(identity.mesh(), issuer),
                    unused);
        }
        rollout.stage(
                "Give the proxies certificates of " + issuer,
                StageCheck.certificates(identity.mesh(), issuer),
                identity);
    }

    private static boolean createsTrust(MeshIdentity identity) {
        return identity.spec()
                .provider()
                .flatMap(IdentityProvider::bundled)
                .filter(bundled ->
                        !bundled.meshTrustCreation().equals(Optional.of(IdentityProvider.MeshTrustCreation.DISABLED)))
                .isPresent();
    }
}
