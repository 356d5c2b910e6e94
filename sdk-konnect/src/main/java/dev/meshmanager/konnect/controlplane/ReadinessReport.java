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
import org.immutables.value.Value;

/** What a scan found; see {@link ReadinessReports}. */
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

    /** Returns when it was asked for. */
    @Json(name = "requested_at")
    Optional<Instant> requestedAt();

    /** Returns when it ended. */
    @Json(name = "finished_at")
    Optional<Instant> finishedAt();

    /** Returns why it failed. */
    @Json(name = "failure_reason")
    Optional<String> failureReason();

    /** Returns what was found, of a scan that has finished. */
    Optional<Result> result();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ReadinessReport}. */
    final class Builder extends ImmutableReadinessReport.Builder implements ModelBuilder<ReadinessReport> {
        Builder() {}
    }

    /** What was found. */
    @Value.Immutable
    interface Result extends Model {
        /** Returns the tool that scanned. */
        Optional<String> tool();

        /** Returns the schema of the tool's answer. */
        @Json(name = "tool_schema")
        Optional<String> toolSchema();

        /** Returns {@code clean}, {@code blockers} or {@code failed}. */
        Optional<String> status();

        /** Returns product, version and mode of what was scanned. */
        @Json(name = "control_plane")
        Optional<JsonObject> controlPlane();

        /** Returns the names of the meshes that were scanned. */
        List<String> meshes();

        /** Returns the numbers of blockers, infos, errors and findings of the system, by these names. */
        Map<String, Integer> summary();

        /** Returns what was found. */
        List<Finding> findings();

        /** Returns what somebody has to look at. */
        @Json(name = "manual_checks")
        List<ManualCheck> manualChecks();

        /** Returns when the answer was made. */
        @Json(name = "generated_at")
        Optional<Instant> generatedAt();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Result}. */
        final class Builder extends ImmutableReadinessReport.Result.Builder implements ModelBuilder<Result> {
            Builder() {}
        }
    }

    /** Something in the way, or worth to know. */
    @Value.Immutable
    interface Finding extends Model {
        /** Returns {@code blocker} or {@code info}. */
        Optional<String> severity();

        /** Returns the part of the mesh it belongs to, as in {@code policies}. */
        Optional<String> group();

        /** Returns the sort of finding. */
        Optional<String> category();

        /** Returns it in a few words. */
        Optional<String> title();

        /** Returns it in a sentence. */
        Optional<String> detail();

        /** Returns how many resources it is about. */
        Optional<Integer> count();

        /** Returns some of them, as in {@code default/allow-all}. */
        @Json(name = "example_resources")
        List<String> exampleResources();

        /** Returns where to read more. */
        @Json(name = "doc_url")
        Optional<String> docUrl();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Finding}. */
        final class Builder extends ImmutableReadinessReport.Finding.Builder implements ModelBuilder<Finding> {
            Builder() {}
        }
    }

    /** Something that no tool can look at. */
    @Value.Immutable
    interface ManualCheck extends Model {
        /** Returns it in a few words. */
        Optional<String> title();

        /** Returns it in a sentence. */
        Optional<String> detail();

        /** Returns the command that shows it. */
        Optional<String> command();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ManualCheck}. */
        final class Builder extends ImmutableReadinessReport.ManualCheck.Builder implements ModelBuilder<ManualCheck> {
            Builder() {}
        }
    }
}
