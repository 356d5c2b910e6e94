package dev.meshmanager.kuma.identity;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.kuma.common.DataplaneProxies;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A workload: the data plane proxies with the same {@code kuma.io/workload} label. API path:
 * {@code /meshes/{mesh}/workloads}.
 */
@Value.Enclosing
@Value.Immutable
public interface Workload extends MeshResource {
    /** The kind. */
    MeshResourceType<Workload> TYPE = ResourceType.mesh("Workload", "workloads", Workload.class, k -> k.shortName("wl")
            .since("2.13")
            .writtenBy(WrittenBy.ZONES));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the spec. It has no members. */
    Spec spec();

    /** Returns the status. The control plane sets it and ignores the one that a client sends. */
    Optional<Status> status();

    /** Returns a workload with this name. */
    static Workload of(String mesh, String name) {
        return builder().mesh(mesh).name(name).spec(s -> {}).build();
    }

    /**
     * Returns whether all, some or none of the proxies are online. {@link Availability#DISABLED} if the status is
     * absent.
     */
    default Availability availability() {
        return status().flatMap(Status::dataplaneProxies).map(Availability::of).orElse(Availability.DISABLED);
    }

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this workload. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Workload}. */
    final class Builder extends ImmutableWorkload.Builder implements ModelBuilder<Workload> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets the status. The control plane ignores it. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link Workload}. It has no members. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableWorkload.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}
        }
    }

    /** The status of a {@link Workload}, set by the control plane. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the number of proxies of the workload. */
        Optional<DataplaneProxies> dataplaneProxies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableWorkload.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }
}
