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
 * Data plane proxies that run the same workload, by their {@code kuma.io/workload} label. API path:
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

    /** Returns the spec, which has no members. */
    Spec spec();

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a workload of this name. */
    static Workload of(String mesh, String name) {
        return builder().mesh(mesh).name(name).spec(s -> {}).build();
    }

    /** Returns how much of the workload serves. */
    default Availability availability() {
        return status().flatMap(Status::dataplaneProxies).map(Availability::of).orElse(Availability.DISABLED);
    }

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this workload. */
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

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link Workload}, which has no members. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableWorkload.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link Workload}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns how many proxies run it. */
        Optional<DataplaneProxies> dataplaneProxies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableWorkload.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }
}
