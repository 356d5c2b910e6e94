package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Gives {@link AccessRole}s of a control plane of Kong Mesh to users and groups. API path:
 * {@code /access-role-bindings}.
 */
@Value.Enclosing
@Value.Immutable
public interface AccessRoleBinding extends GlobalResource {
    /** The kind. */
    GlobalResourceType<AccessRoleBinding> TYPE =
            ResourceType.global("AccessRoleBinding", "access-role-bindings", AccessRoleBinding.class, k -> k.flat());

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the users and groups that get the roles. */
    List<Subject> subjects();

    /** Returns the names of the roles. */
    List<String> roles();

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AccessRoleBinding}. */
    final class Builder extends ImmutableAccessRoleBinding.Builder implements ModelBuilder<AccessRoleBinding> {
        Builder() {}

        /** Adds a user. */
        public Builder addUser(String name) {
            return addSubject(Subject.user(name));
        }

        /** Adds a group. */
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

        /** Returns the name, for example {@code mesh-system:admin}. */
        Optional<String> name();

        /** Returns a user. */
        static Subject user(String name) {
            return builder().type(SubjectType.USER).name(name).build();
        }

        /** Returns a group. */
        static Subject group(String name) {
            return builder().type(SubjectType.GROUP).name(name).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
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

        /** Returns the value with this name. It need not have a constant. */
        public static SubjectType of(String value) {
            return new SubjectType(value);
        }
    }
}
