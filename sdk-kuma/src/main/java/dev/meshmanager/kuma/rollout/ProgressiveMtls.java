package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.CertificateAuthority.Mode;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.ResourceDiff;
import dev.meshmanager.kuma.policy.MeshTLS;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns on mTLS: first proxies accept mTLS and plain text, and once every connected proxy has a certificate, only mTLS.
 *
 * <p><b>Permissions.</b> They have no effect on plain text. If the mesh has none, the rollout permits the traffic
 * between all proxies. If it has some, and they would end connections, the rollout has problems that name these.
 *
 * <p>From 3.0 on, a {@code MeshIdentity} issues the certificates; before, an authority of the mesh object.
 *
 * <pre>{@code
 * ProgressiveMtls.of(kuma, "default").run(kuma);
 * }</pre>
 */
public final class ProgressiveMtls {
    private static final String STRICT = "Accept only mTLS";

    private ProgressiveMtls() {}

    /**
     * Returns the rollout with the authority of the mesh. If it has none, with a built-in authority {@code ca-1}, and
     * from 3.0 on with a {@code MeshIdentity} {@code identity} of all proxies.
     *
     * @throws IllegalArgumentException if the mesh has another {@code MeshIdentity} already
     * @throws dev.meshmanager.core.error.MeshException if the mesh cannot be read
     */
    public static Rollout of(KumaClient kuma, String mesh) {
        Mesh now = kuma.resources(Mesh.TYPE).get(mesh);
        RolloutBuilder rollout = builder(kuma, now);
        if (rollout.target().version().isAtLeast(KumaVersion.V3_0)) {
            MeshIdentity identity = IdentityStages.ofAll(mesh);
            requireNoIdentity(kuma, rollout, mesh, identity.name());
            return of(kuma, rollout, identity);
        }
        return of(kuma, rollout, now, now.enabledAuthority().orElseGet(() -> CertificateAuthority.builtin("ca-1")));
    }

    /**
     * Returns the rollout with this authority.
     *
     * @throws IllegalArgumentException if the mesh has another authority, which {@link AuthorityRotation} replaces, or
     *     has a {@code MeshIdentity}, or if the control plane is of 3.0, which has no authorities in meshes
     * @throws dev.meshmanager.core.error.MeshException if the mesh cannot be read
     */
    public static Rollout of(KumaClient kuma, String mesh, CertificateAuthority authority) {
        Mesh now = kuma.resources(Mesh.TYPE).get(mesh);
        now.enabledAuthority()
                .filter(old -> !old.name().equals(authority.name()))
                .ifPresent(old -> {
                    throw new IllegalArgumentException(
                            "mesh " + mesh + " has the authority " + Authorities.nameOf(old));
                });
        RolloutBuilder rollout = builder(kuma, now);
        AuthorityRotation.requireAuthorities(rollout);
        return of(kuma, rollout, now, authority);
    }

    private static RolloutBuilder builder(KumaClient kuma, Mesh mesh) {
        return new RolloutBuilder(kuma, "Progressive mTLS of mesh " + mesh.name(), mesh);
    }

    /** The control plane issues certificates of one identity only. */
    private static void requireNoIdentity(KumaClient kuma, RolloutBuilder rollout, String mesh, String own) {
        if (rollout.target().version().has(MeshIdentity.TYPE)) {
            kuma.resources(MeshIdentity.TYPE).list(mesh).stream()
                    .filter(identity -> !identity.name().equals(own))
                    .findFirst()
                    .ifPresent(identity -> {
                        throw new IllegalArgumentException("mesh " + mesh + " has the MeshIdentity " + identity.name()
                                + " already, which issues the certificates");
                    });
        }
    }

    private static Rollout of(KumaClient kuma, RolloutBuilder rollout, Mesh mesh, CertificateAuthority authority) {
        requireNoIdentity(kuma, rollout, mesh.name(), "");
        String issuer = Authorities.nameOf(authority);
        boolean isStrict = mesh.enabledAuthority().map(Authorities::mode).equals(Optional.of(Mode.STRICT));
        if (!isStrict) {
            permit(kuma, rollout, mesh.name(), () -> Permissions.allowAll(mesh.name()));
            rollout.stage(
                    "Accept mTLS and plain text",
                    StageCheck.certificates(mesh.name(), issuer),
                    Authorities.enabled(mesh, authority, Mode.PERMISSIVE));
        }
        rollout.stage(
                STRICT,
                StageCheck.certificates(mesh.name(), issuer),
                Authorities.enabled(mesh, authority, Mode.STRICT));
        return rollout.keepsConnections(kuma.estate(), mesh.name()).build();
    }

    private static Rollout of(KumaClient kuma, RolloutBuilder rollout, MeshIdentity identity) {
        MeshTLS permissive = IdentityStages.permissive(identity.mesh());
        StageCheck last = StageCheck.certificates(identity.mesh(), Issuer.of(identity));
        if (isFinished(kuma, rollout, identity, permissive)) {
            return rollout.has(identity).stage(STRICT, last, identity).build();
        }
        permit(kuma, rollout, identity.mesh(), () -> Permissions.allowAll(identity));
        rollout.stage("Accept mTLS and plain text", StageCheck.propagation(), permissive);
        IdentityStages.add(rollout, identity);
        rollout.stage(
                STRICT,
                last,
                List.of(),
                List.of(permissive));
        return rollout.keepsConnections(kuma.estate(), identity.mesh()).build();
    }

    private static boolean isFinished(
            KumaClient kuma, RolloutBuilder rollout, MeshIdentity identity, MeshTLS permissive) {
        return kuma.resources(MeshIdentity.TYPE)
                        .find(identity.mesh(), identity.name())
                        .filter(now -> ResourceDiff.between(
                                        now, identity, rollout.target().version())
                                .isEmpty())
                        .isPresent()
                && kuma.resources(MeshTLS.TYPE)
                        .find(permissive.mesh(), permissive.name())
                        .isEmpty();
    }

    private static void permit(KumaClient kuma, RolloutBuilder rollout, String mesh, Supplier<MeshResource> allowAll) {
        List<MeshResource> permissions =
                Permissions.of(kuma, mesh, rollout.target().version());
        if (permissions.isEmpty()) {
            rollout.stage("Permit the traffic between all proxies", StageCheck.propagation(), allowAll.get());
        }
        permissions.forEach(permission -> rollout.note(permission.type() + " " + permission.name()
                + " has an effect from the first certificates on: what no permission allows is denied"));
    }
}
