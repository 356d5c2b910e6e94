package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Experimental;
import dev.meshmanager.konnect.common.Filter;

/**
 * Scans of a mesh control plane for what stands in the way of another major version. API path:
 * {@code /v1/mesh/control-planes/{id}/readiness-reports}, which Konnect calls internal and unstable. Safe for use by
 * many threads.
 */
@Experimental
public final class ReadinessReports {
    private final Endpoint endpoint;

    ReadinessReports(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all reports that Konnect still has, the newest first. */
    public Paged<ReadinessReport> list() {
        return list(Filter.NONE);
    }

    /** Returns the reports that a filter leaves: by {@code state} ({@code eq}). */
    public Paged<ReadinessReport> list(Filter filter) {
        return endpoint.list(ReadinessReport.class, filter, ReadinessReport::id);
    }

    /**
     * Starts a scan, which goes on after the call.
     *
     * @throws dev.meshmanager.core.error.ConflictException if one is running
     */
    public ReadinessReport scan() {
        return endpoint.post(ReadinessReport.class);
    }

    /**
     * Returns the report of this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public ReadinessReport get(String id) {
        return endpoint.at(id).get(ReadinessReport.class);
    }
}
