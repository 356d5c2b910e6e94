package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.util.Optional;

/**
 * Makes {@code MeshService} the only services of a mesh: first they are created beside those that are defined by
 * {@code kuma.io/service} tags, and once every service has one, only they are used. The notes of the rollout name what
 * depends on the tags, and the hostnames that change.
 *
 * <pre>{@code
 * MeshServicesMigration.of(kuma, "default").run(kuma);
 * }</pre>
 */
public final class MeshServicesMigration {
    private MeshServicesMigration() {}

    /**
     * Returns the rollout with {@link Mesh.Mode#EVERYWHERE} in between; see {@link #of(KumaClient, String, Mesh.Mode)}.
     */
    public static Rollout of(KumaClient kuma, String mesh) {
        return of(kuma, mesh, Mesh.Mode.EVERYWHERE);
    }

    /**
     * Returns the rollout. It has a problem for each service for which the control plane makes no {@code MeshService},
     * because its tag cannot be a name, and for each stage that would end connections, for example those of proxies
     * with {@code reachableServices}.
     *
     * @param between the mode between {@link Mesh.Mode#DISABLED} and {@link Mesh.Mode#EXCLUSIVE}
     * @throws IllegalArgumentException if there is no such mesh or its mode is {@link Mesh.Mode#EXCLUSIVE} already, if
     *     the mode is not one in between, or if the control plane is of 3.0, where services are never defined by tags
     * @throws dev.meshmanager.core.error.MeshException if the resources cannot be read
     */
    public static Rollout of(KumaClient kuma, String mesh, Mesh.Mode between) {
        if (!between.equals(Mesh.Mode.EVERYWHERE) && !between.equals(Mesh.Mode.REACHABLE_BACKENDS)) {
            throw new IllegalArgumentException(between + " is not a mode in between");
        }
        Estate estate = kuma.estate();
        Mesh now = estate.find(Mesh.TYPE, mesh)
                .orElseThrow(() -> new IllegalArgumentException("there is no mesh " + mesh));
        RolloutBuilder rollout = new RolloutBuilder(kuma, "Migration of mesh " + mesh + " to MeshService", now);
        if (rollout.target().version().isAtLeast(KumaVersion.V3_0)) {
            throw new IllegalArgumentException(
                    "services of Kuma " + rollout.target().version() + " are never defined by tags");
        }
        if (now.meshServices().flatMap(Mesh.MeshServices::mode).equals(Optional.of(Mesh.Mode.EXCLUSIVE))) {
            throw new IllegalArgumentException("mesh " + mesh + " uses MeshService only already");
        }
        GeneratedServices.unnamed(estate, mesh)
                .forEach(tag -> rollout.problem("service " + tag + " would have no MeshService, because its tag "
                        + GeneratedServices.SERVICE + " is no RFC 1035 label: give it another one, or create one"));
        // An estate has no insights.
        new ServiceDependents(
                        estate,
                        mesh,
                        kuma.resources(ServiceInsight.TYPE).list(mesh).toList())
                .notes()
                .forEach(rollout::note);
        return rollout.stage("Create a MeshService for each service", StageCheck.services(mesh), with(now, between))
                .stage("Use MeshService only", StageCheck.services(mesh), with(now, Mesh.Mode.EXCLUSIVE))
                .keepsConnections(estate, mesh, later -> GeneratedServices.addTo(later, mesh))
                .build();
    }

    private static Mesh with(Mesh mesh, Mesh.Mode mode) {
        return mesh.toBuilder().meshServices(Mesh.MeshServices.of(mode)).build();
    }
}
