package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Experimental;
import dev.meshmanager.konnect.common.Filter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The mesh control planes of a region. API path: {@code /v1/mesh/control-planes}. Safe for use by many threads; calls
 * fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class MeshControlPlanes {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Endpoint endpoint;
    private final Clock clock;
    private final Zones.Pause pause;

    public MeshControlPlanes(Endpoint endpoint, Clock clock, Zones.Pause pause) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns all control planes. */
    public Paged<MeshControlPlane> list() {
        return list(Filter.NONE);
    }

    /**
     * Returns the control planes that a filter leaves: by {@code name} ({@code eq}, {@code contains}) or by labels
     * ({@code eq}, {@code contains}, {@code oeq}, {@code neq}).
     */
    public Paged<MeshControlPlane> list(Filter filter) {
        return endpoint.list(MeshControlPlane.class, filter, MeshControlPlane::id);
    }

    /** Returns the control planes of exactly this name, which need not be one only. */
    public List<MeshControlPlane> find(String name) {
        return list(Filter.eq("name", name)).stream()
                .filter(controlPlane -> controlPlane.name().equals(name))
                .toList();
    }

    /**
     * Returns the control plane of this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public MeshControlPlane get(String id) {
        return endpoint.at(id).get(MeshControlPlane.class);
    }

    /** Creates a control plane, without a mesh unless its features say so. */
    public MeshControlPlane create(Consumer<MeshControlPlaneSpec.Builder> controlPlane) {
        MeshControlPlaneSpec.Builder builder = MeshControlPlaneSpec.builder();
        controlPlane.accept(builder);
        return create(builder.build());
    }

    /** Creates a control plane; see the other method. */
    public MeshControlPlane create(MeshControlPlaneSpec controlPlane) {
        return endpoint.post(MeshControlPlane.class, body(controlPlane));
    }

    /**
     * Replaces name, description and labels: what is not set is taken away.
     *
     * @throws IllegalArgumentException if features are set, which only a creation takes
     */
    public MeshControlPlane replace(String id, MeshControlPlaneSpec controlPlane) {
        if (!controlPlane.features().isEmpty()) {
            throw new IllegalArgumentException("the features of a mesh control plane cannot be replaced");
        }
        return endpoint.at(id).put(MeshControlPlane.class, body(controlPlane));
    }

    /** Changes what is set, and leaves the rest as it is. */
    public MeshControlPlane update(String id, Consumer<MeshControlPlaneChange> change) {
        MeshControlPlaneChange changed = new MeshControlPlaneChange();
        change.accept(changed);
        return endpoint.at(id).patch(MeshControlPlane.class, changed.toJson());
    }

    /**
     * Deletes a control plane with its zones and meshes.
     *
     * @throws InvalidRequestException if a zone is still online
     */
    public void delete(String id) {
        endpoint.at(id).delete();
    }

    /**
     * Deletes a control plane, and waits for zones that are still online: tell them to go first.
     *
     * @param timeout how long to wait for zones
     * @param progress is told why it waits, each time that Konnect refuses
     * @throws InvalidRequestException if a zone is still online when the time is over, or for another reason at once
     * @throws InterruptedException if the thread is interrupted
     */
    public void delete(String id, Duration timeout, Consumer<String> progress) throws InterruptedException {
        Instant end = clock.instant().plus(timeout);
        Duration wait = FIRST_PAUSE;
        while (true) {
            try {
                delete(id);
                return;
            } catch (InvalidRequestException e) {
                if (!saysOnline(e) || clock.instant().plus(wait).isAfter(end)) {
                    throw e;
                }
                progress.accept(String.valueOf(e.getMessage()));
            }
            pause.of(wait);
            Duration doubled = wait.multipliedBy(2);
            wait = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
    }

    /** Konnect refuses with the same status whatever is wrong; only its words tell that waiting helps. */
    private static boolean saysOnline(InvalidRequestException refusal) {
        return String.valueOf(refusal.getMessage()).contains("still online");
    }

    /** Returns what scans whether a control plane is ready for another major version. */
    @Experimental
    public ReadinessReports readinessReports(String id) {
        return new ReadinessReports(endpoint.at(id, "readiness-reports"));
    }

    private static JsonObject body(MeshControlPlaneSpec controlPlane) {
        return Json.toTree(controlPlane).asObject().orElseThrow();
    }
}
