package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Experimental;
import dev.meshmanager.konnect.common.Filter;
import java.util.Optional;

/**
 * Scans a mesh control plane for obstacles to another major version. API path:
 * {@code /v1/mesh/control-planes/{id}/readiness-reports}, which Konnect calls internal and unstable. Safe for use by
 * many threads.
 */
@Experimental
public final class ReadinessReports {
    private final Endpoint endpoint;

    ReadinessReports(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns the reports that Konnect keeps, the newest first. */
    public Paged<ReadinessReport> list() {
        return list(Filter.NONE);
    }

    /** Returns the reports that match a filter on {@code state} ({@code eq}). */
    public Paged<ReadinessReport> list(Filter filter) {
        return endpoint.list(ReadinessReport.class, Query.of(filter), ReadinessReport::id);
    }

    /**
     * Starts a scan and returns its report, which is {@code running}. Poll {@link #get} for the result.
     *
     * @throws dev.meshmanager.core.error.ConflictException if a scan is running
     */
    public ReadinessReport scan() {
        return endpoint.post(ReadinessReport.class);
    }

    /**
     * Returns the report with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public ReadinessReport get(String id) {
        return endpoint.at(id).get(ReadinessReport.class);
    }

    /** Returns the report with this id, or empty if there is none. */
    public Optional<ReadinessReport> find(String id) {
        return endpoint.at(id).find(ReadinessReport.class);
    }
}
