package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Who has which {@link AccessRole}s in a control plane of Kong Mesh. API path: {@code /access-role-bindings}. */
@Value.Enclosing
@Value.Immutable
public interface AccessRoleBinding extends GlobalResource {
    /** The kind. */
    ResourceType<AccessRoleBinding> TYPE = ResourceType.global(
                    "AccessRoleBinding", "access-role-bindings", AccessRoleBinding.class)
            .asFlat();

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns who has the roles. */
    List<Subject> subjects();

    /** Returns the names of the roles. */
    List<String> roles();

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AccessRoleBinding}. */
    final class Builder extends ImmutableAccessRoleBinding.Builder implements ModelBuilder<AccessRoleBinding> {
        Builder() {}

        /** Adds the user of this name. */
        public Builder addUser(String name) {
            return addSubject(Subject.user(name));
        }

        /** Adds the group of this name. */
        public Builder addGroup(String name) {
            return addSubject(Subject.group(name));
        }

        /** Adds a role. */
        public Builder addRole(AccessRole role) {
            return addRole(role.name());
        }
    }

    /** A user or a group. */
    @Value.Immutable
    interface Subject extends Model {
        /** Returns whether this is a user or a group. */
        Optional<SubjectType> type();

        /** Returns the name, as in {@code mesh-system:admin}. */
        Optional<String> name();

        /** Returns the user of this name. */
        static Subject user(String name) {
            return builder().type(SubjectType.USER).name(name).build();
        }

        /** Returns the group of this name. */
        static Subject group(String name) {
            return builder().type(SubjectType.GROUP).name(name).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Subject}. */
        final class Builder extends ImmutableAccessRoleBinding.Subject.Builder implements ModelBuilder<Subject> {
            Builder() {}
        }
    }

    /** What a {@link Subject} is. */
    final class SubjectType extends OpenEnum {
        /** A user. */
        public static final SubjectType USER = of("User");
        /** A group of users. */
        public static final SubjectType GROUP = of("Group");

        private SubjectType(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static SubjectType of(String value) {
            return new SubjectType(value);
        }
    }
}
