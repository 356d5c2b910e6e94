package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.CertificateAuthority.Mode;
import dev.meshmanager.kuma.mesh.Mesh;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Replaces who issues the certificates of a mesh.
 *
 * <pre>{@code
 * AuthorityRotation.of(kuma, "default", CertificateAuthority.builtin("ca-2")).run(kuma);
 * }</pre>
 */
public final class AuthorityRotation {
    private AuthorityRotation() {}

    /**
     * Returns the rollout that replaces the authority of the mesh object. A control plane refuses a second authority,
     * and another one while mTLS is on. So plain text is accepted first, then mTLS is turned off, then on with the new
     * authority, and the old mode comes back once every connected proxy has a new certificate.
     *
     * @throws IllegalArgumentException if the mesh has no authority or one with this name, or if the control plane is
     *     of 3.0, which has no authorities in meshes
     * @throws dev.meshmanager.core.error.MeshException if the mesh cannot be read
     */
    public static Rollout of(KumaClient kuma, String mesh, CertificateAuthority authority) {
        Mesh now = kuma.resources(Mesh.TYPE).get(mesh);
        RolloutBuilder rollout = new RolloutBuilder(kuma, "Rotation of the authority of mesh " + mesh, now);
        requireAuthorities(rollout);
        CertificateAuthority old =
                now.enabledAuthority().orElseThrow(() -> new IllegalArgumentException("mesh " + mesh + " has no mTLS"));
        String before = Authorities.nameOf(old);
        String after = Authorities.nameOf(authority);
        if (before.equals(after)) {
            throw new IllegalArgumentException(
                    "the new authority of mesh " + mesh + " needs another name than " + after);
        }
        rollout.note("While mTLS is off, traffic is not encrypted, and permissions have no effect")
                .note("While proxies take the changes one by one, a proxy may still use mTLS with one that has just"
                        + " turned it off: such connections fail, and clients have to retry them")
                .stage(
                        "Accept mTLS and plain text",
                        StageCheck.certificates(mesh, before),
                        Authorities.enabled(now, old, Mode.PERMISSIVE))
                .stage(
                        "Turn mTLS off",
                        StageCheck.noCertificates(mesh),
                        Authorities.disabled(Authorities.enabled(now, old, Mode.PERMISSIVE)))
                .stage(
                        "Turn mTLS on with " + after + ", and accept plain text too",
                        StageCheck.certificates(mesh, after),
                        Authorities.enabled(now, authority, Mode.PERMISSIVE));
        Mode mode = authority.mode().orElse(Authorities.mode(old));
        if (mode.equals(Mode.STRICT)) {
            rollout.stage(
                    "Accept only mTLS",
                    StageCheck.certificates(mesh, after),
                    Authorities.enabled(now, authority, mode));
        }
        return rollout.keepsConnections(kuma.estate(), mesh).build();
    }

    static void requireAuthorities(RolloutBuilder rollout) {
        if (rollout.target().version().isAtLeast(KumaVersion.V3_0)) {
            throw new IllegalArgumentException(
                    "meshes of Kuma " + rollout.target().version() + " have no authorities: use a MeshIdentity");
        }
    }

    /**
     * Returns the rollout that replaces a {@code MeshIdentity} without turning mTLS off: all proxies trust both
     * authorities before the first one has a new certificate, and until the last one has.
     *
     * @param old the name of the identity to replace
     * @param identity the new identity, which must take precedence: it selects by more labels, or by as many and has a
     *     name that sorts first
     * @throws IllegalArgumentException if the new identity does not take precedence, or has other SPIFFE IDs, which
     *     permissions do not know, or if the version of the control plane has no identities
     * @throws dev.meshmanager.core.error.MeshException if a list cannot be read
     */
    public static Rollout ofIdentity(KumaClient kuma, String old, MeshIdentity identity) {
        String mesh = identity.mesh();
        RolloutBuilder rollout = new RolloutBuilder(
                        kuma,
                        "Rotation of MeshIdentity " + old + " of mesh " + mesh,
                        kuma.resources(Mesh.TYPE).get(mesh))
                .requires(MeshIdentity.TYPE);
        MeshIdentity before = kuma.resources(MeshIdentity.TYPE).get(mesh, old);
        int more = labels(identity).size() - labels(before).size();
        if (more < 0 || more == 0 && identity.name().compareTo(old) >= 0) {
            throw new IllegalArgumentException("MeshIdentity " + identity.name() + " does not take precedence over "
                    + old + ": it needs more labels, or a name that sorts before it");
        }
        if (!labels(before).entrySet().containsAll(labels(identity).entrySet())) {
            throw new IllegalArgumentException(
                    "MeshIdentity " + identity.name() + " does not select all proxies that " + old + " selects");
        }
        if (!identity.spec().spiffeID().equals(before.spec().spiffeID())) {
            throw new IllegalArgumentException(
                    "MeshIdentity " + identity.name() + " has other SPIFFE IDs than " + old + " has");
        }
        IdentityStages.add(rollout, identity);
        List<Resource> trusts = kuma.resources(MeshTrust.TYPE).list(mesh).stream()
                .filter(trust -> Issuer.isOf(trust, Issuer.of(before)))
                .map(Resource.class::cast)
                .toList();
        return rollout.stage(
                        "Delete " + Issuer.of(before) + " and its trust",
                        StageCheck.certificates(mesh, Issuer.of(identity)),
                        List.of(),
                        Stream.concat(Stream.of(before), trusts.stream()).toList())
                .keepsConnections(kuma.estate(), mesh)
                .build();
    }

    private static Map<String, String> labels(MeshIdentity identity) {
        return identity.spec()
                .selector()
                .flatMap(MeshIdentity.Selector::dataplane)
                .map(LabelSelector::matchLabels)
                .orElse(Map.of());
    }
}
