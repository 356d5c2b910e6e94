package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.call.Waiting;
import dev.meshmanager.konnect.common.Experimental;
import dev.meshmanager.konnect.common.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Manages the mesh control planes of a region. API path: {@code /v1/mesh/control-planes}. Safe for use by many threads;
 * calls fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class MeshControlPlanes {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Endpoint endpoint;
    private final Waiting waiting;

    /** For the SDK only: the parameter types are not exported. */
    public MeshControlPlanes(Endpoint endpoint, Waiting waiting) {
        this.endpoint = endpoint;
        this.waiting = waiting;
    }

    /** Returns all control planes. */
    public Paged<MeshControlPlane> list() {
        return list(Filter.NONE);
    }

    /**
     * Returns the control planes that match a filter, for example {@code Filter.eq("name", "prod")}. Konnect filters by
     * {@code name} ({@code eq}, {@code contains}) and by labels ({@code eq}, {@code contains}, {@code oneOf},
     * {@code neq}). Names are not unique.
     */
    public Paged<MeshControlPlane> list(Filter filter) {
        return endpoint.list(MeshControlPlane.class, Query.of(filter), MeshControlPlane::id);
    }

    /**
     * Returns the control plane with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public MeshControlPlane get(String id) {
        return endpoint.at(id).get(MeshControlPlane.class);
    }

    /** Returns the control plane with this id, or empty if there is none. */
    public Optional<MeshControlPlane> find(String id) {
        return endpoint.at(id).find(MeshControlPlane.class);
    }

    /**
     * Creates a control plane. It has no mesh unless {@link MeshControlPlaneFeature#meshCreation} is on.
     *
     * @param settings sets at least the name
     * @throws IllegalStateException if the name is not set
     */
    public MeshControlPlane create(Consumer<MeshControlPlaneSettings> settings) {
        return endpoint.post(
                MeshControlPlane.class,
                Endpoint.configure(new MeshControlPlaneSettings(), settings).forCreation());
    }

    /**
     * Replaces name, description and labels. A description or label that is not set is removed.
     *
     * @param settings sets at least the name, and no features
     * @throws IllegalStateException if the name is not set
     * @throws IllegalArgumentException if features are set
     */
    public MeshControlPlane replace(String id, Consumer<MeshControlPlaneSettings> settings) {
        return endpoint.at(id)
                .put(
                        MeshControlPlane.class,
                        Endpoint.configure(new MeshControlPlaneSettings(), settings)
                                .forReplacement());
    }

    /**
     * Changes what is set and leaves the rest.
     *
     * @throws IllegalArgumentException if features are set
     */
    public MeshControlPlane update(String id, Consumer<MeshControlPlaneSettings> settings) {
        return endpoint.at(id)
                .patch(
                        MeshControlPlane.class,
                        Endpoint.configure(new MeshControlPlaneSettings(), settings)
                                .forUpdate());
    }

    /**
     * Deletes a control plane with its zones and meshes.
     *
     * @throws InvalidRequestException if a zone is online
     * @throws dev.meshmanager.core.error.NotFoundException if there is no such control plane
     */
    public void delete(String id) {
        endpoint.at(id).delete();
    }

    /** Deletes a control plane and waits for its zones; see {@link #delete(String, Duration, Progress.Listener)}. */
    public void delete(String id, Duration timeout) throws InterruptedException {
        delete(id, timeout, progress -> {});
    }

    /**
     * Deletes a control plane. As long as a zone is online, the call is repeated after a pause that grows from 1 to 60
     * seconds. Stop the zones first.
     *
     * @param timeout how long to wait for the zones
     * @param listener receives the number of refused attempts, on the calling thread
     * @throws InvalidRequestException if a zone is online when the timeout is over, or at once if Konnect refuses for
     *     another reason
     * @throws InterruptedException if the thread is interrupted
     */
    public void delete(String id, Duration timeout, Progress.Listener listener) throws InterruptedException {
        Instant deadline = waiting.deadline(timeout);
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; true; attempt++) {
            try {
                delete(id);
                return;
            } catch (InvalidRequestException e) {
                if (!isZoneOnline(e) || waiting.reaches(deadline, pause)) {
                    throw e;
                }
            }
            listener.onProgress(new Progress(attempt, OptionalLong.empty()));
            waiting.sleeper().sleep(pause);
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
    }

    /** Konnect answers 400 to every refusal; only the text says that a zone is online. */
    private static boolean isZoneOnline(InvalidRequestException refusal) {
        return String.valueOf(refusal.getMessage()).contains("still online");
    }

    /** Returns the client for readiness reports of a control plane. Makes no call. */
    @Experimental
    public ReadinessReports readinessReports(String id) {
        return new ReadinessReports(endpoint.at(id, "readiness-reports"));
    }
}
