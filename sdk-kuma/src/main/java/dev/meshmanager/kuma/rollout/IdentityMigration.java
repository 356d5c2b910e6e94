package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.CertificateAuthority.Mode;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.upgrade.UpgradeCheck;
import dev.meshmanager.kuma.upgrade.model.UpgradePlan;
import dev.meshmanager.kuma.upgrade.model.UpgradeStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Replaces mTLS of a mesh object by a {@code MeshIdentity} and its {@code MeshTrust}, without losing a connection. The
 * resources are those of {@link UpgradeCheck}.
 *
 * <p>Plain text is accepted in between. All proxies trust both authorities before the first one has a certificate of
 * the identity, and permissions allow the SPIFFE IDs of both.
 *
 * <pre>{@code
 * IdentityMigration.of(kuma, "default").run(kuma);
 * }</pre>
 */
public final class IdentityMigration {
    private static final Set<String> CONCERNED =
            Set.of(MeshTrafficPermission.TYPE.name(), TrafficPermission.TYPE.name(), MeshTLS.TYPE.name());

    private final Mesh mesh;
    private final RolloutBuilder rollout;
    private final UpgradePlan upgrade;

    private IdentityMigration(Mesh mesh, RolloutBuilder rollout, UpgradePlan upgrade) {
        this.mesh = mesh;
        this.rollout = rollout;
        this.upgrade = upgrade;
    }

    /**
     * Returns the rollout. It has a problem for each permission that cannot be written with SPIFFE IDs, and one if the
     * mesh has services that are defined by tags, with which identities do not work; see {@link MeshServicesMigration}.
     *
     * @throws IllegalArgumentException if the mesh has no mTLS or has an identity already, or if the control plane is
     *     of 3.0, which has no mTLS in meshes
     * @throws dev.meshmanager.core.error.MeshException if the resources cannot be read
     */
    public static Rollout of(KumaClient kuma, String mesh) {
        Estate estate = kuma.estate();
        Mesh now = estate.find(Mesh.TYPE, mesh)
                .orElseThrow(() -> new IllegalArgumentException("there is no mesh " + mesh));
        RolloutBuilder rollout = new RolloutBuilder(kuma, "Migration of mesh " + mesh + " to MeshIdentity", now);
        AuthorityRotation.requireAuthorities(rollout.requires(MeshIdentity.TYPE));
        CertificateAuthority authority =
                now.enabledAuthority().orElseThrow(() -> new IllegalArgumentException("mesh " + mesh + " has no mTLS"));
        if (!estate.list(MeshIdentity.TYPE, mesh).isEmpty()) {
            throw new IllegalArgumentException("mesh " + mesh + " has a MeshIdentity already");
        }
        List<Resource> resources = estate.resources()
                .filter(resource -> resource.meshName().equals(Optional.of(mesh)) || resource.equals(now))
                .toList();
        resources.forEach(rollout::has);
        UpgradePlan upgrade = UpgradeCheck.to(KumaVersion.V3_0)
                .from(rollout.target().version())
                .types(kuma.types())
                .resources(resources)
                .run()
                .plan();
        new IdentityMigration(now, rollout, upgrade).addStages(authority);
        return rollout.keepsConnections(estate, mesh).build();
    }

    private void addStages(CertificateAuthority authority) {
        boolean isExclusive =
                mesh.meshServices().flatMap(Mesh.MeshServices::mode).equals(Optional.of(Mesh.Mode.EXCLUSIVE));
        if (!isExclusive) {
            rollout.problem("meshServices.mode of mesh " + mesh.name() + " is not " + Mesh.Mode.EXCLUSIVE.value()
                    + ", without which the control plane issues no certificates of a MeshIdentity");
        }
        upgrade.open().forEach((subject, reason) -> {
            if (subject.mesh().equals(Optional.of(mesh.name())) && CONCERNED.contains(subject.kind())) {
                rollout.problem(subject + " cannot be written with SPIFFE IDs: " + reason);
            } else if (subject.mesh().equals(Optional.of(mesh.name()))
                    && subject.kind().equals(Dataplane.TYPE.name())) {
                rollout.problem(subject + " cannot be written with labels, of which its SPIFFE ID is made: " + reason);
            }
        });
        MeshIdentity identity = applied(MeshIdentity.class).findFirst().orElseThrow();
        MeshTLS permissive = IdentityStages.permissive(mesh.name());
        List<MeshTrafficPermission> permissions =
                applied(MeshTrafficPermission.class).toList();
        permissions.forEach(permission -> rollout.note("Until the last stage, " + permission.type() + " "
                + permission.name() + " takes each SPIFFE ID for a prefix: proxies compare all URIs of a certificate of"
                + " the mesh as one text"));
        rollout.stage(
                "Permit the traffic by the SPIFFE IDs of both authorities",
                StageCheck.certificates(mesh.name(), Authorities.nameOf(authority)),
                Stream.concat(proxies(), permissions.stream().map(Permissions::ofBoth))
                        .toList(),
                List.of());
        rollout.stage("Accept mTLS and plain text", StageCheck.propagation(), permissive);
        IdentityStages.add(rollout, identity);
        rollout.stage(
                "Remove mTLS from the mesh",
                StageCheck.certificates(mesh.name(), Issuer.of(identity)),
                mesh.toBuilder().mtls(Optional.empty()).build());
        finish(authority, identity, permissive, permissions);
    }

    private void finish(
            CertificateAuthority authority,
            MeshIdentity identity,
            MeshTLS permissive,
            List<MeshTrafficPermission> permissions) {
        boolean isStrict = Authorities.mode(authority).equals(Mode.STRICT);
        List<Resource> applied = new ArrayList<>(permissions);
        applied(MeshTLS.class).forEach(applied::add);
        List<Resource> deleted = new ArrayList<>();
        deleted.add(permissive);
        upgrade.stages().stream()
                .flatMap(stage -> stage.delete().stream())
                .filter(TrafficPermission.class::isInstance)
                .forEach(deleted::add);
        rollout.stage(
                isStrict ? "Accept only mTLS, and delete what is replaced" : "Delete what is replaced",
                StageCheck.certificates(mesh.name(), Issuer.of(identity)),
                applied,
                deleted);
    }

    /** Returns the proxies with the labels of which their SPIFFE IDs are made. Those of zones are written there. */
    private Stream<Dataplane> proxies() {
        List<Dataplane> proxies = applied(Dataplane.class).toList();
        List<Dataplane> foreign = proxies.stream().filter(rollout::isForeign).toList();
        foreign.forEach(proxy -> rollout.problem("Dataplane " + proxy.name()
                + " is of another control plane: give it the labels of its tags there, of which its SPIFFE ID is"
                + " made"));
        return proxies.stream().filter(proxy -> !foreign.contains(proxy));
    }

    private <T extends Resource> Stream<T> applied(Class<T> model) {
        return upgrade.stages().stream()
                .filter(stage -> !stage.isAfterUpgrade())
                .map(UpgradeStage::apply)
                .flatMap(List::stream)
                .filter(model::isInstance)
                .map(model::cast)
                .filter(resource -> resource.meshName().equals(Optional.of(mesh.name())));
    }
}
