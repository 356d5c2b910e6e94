package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Which actions a control plane of Kong Mesh writes to its audit log. Where the log goes is a setting of the control
 * plane. API path: {@code /accessaudits}.
 */
@Value.Enclosing
@Value.Immutable
public interface AccessAudit extends GlobalResource {
    /** The kind. */
    ResourceType<AccessAudit> TYPE = ResourceType.global("AccessAudit", "accessaudits", AccessAudit.class)
            .asFlat();

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns what is logged. */
    List<Rule> rules();

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AccessAudit}. */
    final class Builder extends ImmutableAccessAudit.Builder implements ModelBuilder<AccessAudit> {
        Builder() {}

        /** Adds something that is logged. */
        public Builder addRule(Consumer<Rule.Builder> rule) {
            return addRule(ModelBuilder.build(Rule.builder(), rule));
        }
    }

    /** Actions on kinds of resources. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the kinds; empty means all but those that the control plane is set to skip. */
        List<String> types();

        /** Returns the mesh; only for kinds that belong to a mesh. */
        Optional<String> mesh();

        /** Returns the actions; empty if {@link #accessAll()} says so. */
        List<Access> access();

        /** Returns whether all actions are logged; absent means {@code false}. */
        Optional<Boolean> accessAll();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableAccessAudit.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Adds a kind. */
            public Builder addType(ResourceType<?> type) {
                return addType(type.name());
            }
        }
    }
}
