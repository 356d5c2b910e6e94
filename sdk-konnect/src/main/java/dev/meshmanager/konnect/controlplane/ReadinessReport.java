package dev.meshmanager.konnect.controlplane;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.Experimental;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The report of a scan; see {@link ReadinessReports}. */
@Experimental
@Value.Enclosing
@Value.Immutable
public interface ReadinessReport extends Model {
    /** Returns the id, a UUID. */
    String id();

    /** Returns the id of the control plane. */
    @Json(name = "control_plane_id")
    Optional<String> controlPlaneId();

    /** Returns {@code running}, {@code finished} or {@code failed}. */
    Optional<String> state();

    /** Returns the time of the request. */
    @Json(name = "requested_at")
    Optional<Instant> requestedAt();

    /** Returns the time when the scan ended, or empty while it runs. */
    @Json(name = "finished_at")
    Optional<Instant> finishedAt();

    /** Returns why the scan failed, or empty if it did not. */
    @Json(name = "failure_reason")
    Optional<String> failureReason();

    /** Returns the result, or empty until the scan has finished. */
    Optional<Result> result();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ReadinessReport}. */
    final class Builder extends ImmutableReadinessReport.Builder implements ModelBuilder<ReadinessReport> {
        Builder() {}
    }

    /** The result of a scan. */
    @Value.Immutable
    interface Result extends Model {
        /** Returns the name of the scanning tool. */
        Optional<String> tool();

        /** Returns the name of the schema of the tool's output. */
        @Json(name = "tool_schema")
        Optional<String> toolSchema();

        /** Returns {@code clean}, {@code blockers} or {@code failed}. */
        Optional<String> status();

        /** Returns product, version and mode of the control plane. */
        @Json(name = "control_plane")
        Optional<JsonObject> controlPlane();

        /** Returns the names of the scanned meshes. */
        List<String> meshes();

        /** Returns the numbers of blockers, infos, errors and system findings. The keys are these names. */
        Map<String, Integer> summary();

        /** Returns the findings. */
        List<Finding> findings();

        /** Returns the checks that a person must make. */
        @Json(name = "manual_checks")
        List<ManualCheck> manualChecks();

        /** Returns the time when the result was made. */
        @Json(name = "generated_at")
        Optional<Instant> generatedAt();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Result}. */
        final class Builder extends ImmutableReadinessReport.Result.Builder implements ModelBuilder<Result> {
            Builder() {}
        }
    }

    /** A finding of a scan. */
    @Value.Immutable
    interface Finding extends Model {
        /** Returns {@code blocker} or {@code info}. */
        Optional<String> severity();

        /** Returns the part of the mesh that the finding is about, for example {@code policies}. */
        Optional<String> group();

        /** Returns the category. */
        Optional<String> category();

        /** Returns the title. */
        Optional<String> title();

        /** Returns the explanation, one sentence. */
        Optional<String> detail();

        /** Returns how many resources are affected. */
        OptionalInt count();

        /** Returns some of the affected resources, for example {@code default/allow-all}. */
        @Json(name = "example_resources")
        List<String> exampleResources();

        /** Returns the URL of the documentation. */
        @Json(name = "doc_url")
        Optional<String> docUrl();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Finding}. */
        final class Builder extends ImmutableReadinessReport.Finding.Builder implements ModelBuilder<Finding> {
            Builder() {}
        }
    }

    /** A check that a person must make. */
    @Value.Immutable
    interface ManualCheck extends Model {
        /** Returns the title. */
        Optional<String> title();

        /** Returns the explanation, one sentence. */
        Optional<String> detail();

        /** Returns the command that shows what to check. */
        Optional<String> command();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ManualCheck}. */
        final class Builder extends ImmutableReadinessReport.ManualCheck.Builder implements ModelBuilder<ManualCheck> {
            Builder() {}
        }
    }
}
