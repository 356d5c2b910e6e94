package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Selects the actions that a control plane of Kong Mesh writes to its audit log. The destination of the log is a
 * setting of the control plane. API path: {@code /accessaudits}.
 */
@Value.Enclosing
@Value.Immutable
public interface AccessAudit extends GlobalResource {
    /** The kind. */
    GlobalResourceType<AccessAudit> TYPE =
            ResourceType.global("AccessAudit", "accessaudits", AccessAudit.class, k -> k.flat());

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the rules. An action is logged if one rule selects it. */
    List<Rule> rules();

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AccessAudit}. */
    final class Builder extends ImmutableAccessAudit.Builder implements ModelBuilder<AccessAudit> {
        Builder() {}

        /** Adds a rule. */
        public Builder addRule(Consumer<Rule.Builder> rule) {
            return addRule(ModelBuilder.build(Rule.builder(), rule));
        }
    }

    /** Selects actions on kinds of resources. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the kinds; empty means all kinds that the control plane is not configured to skip. */
        List<String> types();

        /** Returns the mesh; absent means all meshes. It applies to kinds of a mesh only. */
        Optional<String> mesh();

        /** Returns the actions. They are empty if {@link #accessAll()} is true. */
        List<Access> access();

        /** Returns whether all actions are logged; absent means {@code false}. */
        Optional<Boolean> accessAll();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
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
