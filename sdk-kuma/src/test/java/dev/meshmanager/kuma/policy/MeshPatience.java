package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A kind that no control plane has. */
@Value.Enclosing
@Value.Immutable
public interface MeshPatience extends MeshResource {
    MeshResourceType<MeshPatience> TYPE =
            ResourceType.mesh("MeshPatience", "meshpatiences", MeshPatience.class, k -> k.shortName("mpat")
                    .trait(PolicyTraits.targetRef(Section.DEFAULT)));

    @Override
    default String type() {
        return TYPE.name();
    }

    Spec spec();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableMeshPatience.Builder implements ModelBuilder<MeshPatience> {
        Builder() {}

        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    @Value.Immutable
    interface Spec extends Model {
        Optional<TargetRef> targetRef();

        @Json(name = "default")
        Optional<Conf> conf();

        static Builder builder() {
            return new Builder();
        }

        final class Builder extends ImmutableMeshPatience.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    @Value.Immutable
    interface Conf extends Model {
        @Schema(required = true)
        OptionalInt days();

        static Builder builder() {
            return new Builder();
        }

        final class Builder extends ImmutableMeshPatience.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}
        }
    }
}
