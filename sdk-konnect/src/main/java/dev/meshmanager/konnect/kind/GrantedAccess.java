package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The changes that a user may make in a control plane of Kong Mesh. Made by {@link AccessRoles}. Immutable. */
public final class GrantedAccess {
    private final String user;
    private final List<AccessRole> roles;

    GrantedAccess(String user, List<AccessRole> roles) {
        this.user = user;
        this.roles = roles;
    }

    /** Returns the name of the user. */
    public String user() {
        return user;
    }

    /** Returns the roles of the user and of the user's groups. */
    public List<AccessRole> roles() {
        return roles;
    }

    /** Returns the rules of all roles. A change is allowed if one rule allows it. */
    public List<AccessRole.Rule> rules() {
        return roles.stream().flatMap(role -> role.rules().stream()).toList();
    }

    /**
     * Returns whether the user may create or delete this resource. For an update, use {@link #allowsUpdate}: the
     * control plane checks the old and the new version.
     */
    public boolean allows(Access access, Resource resource) {
        List<AccessRole.Condition> alternatives = new ArrayList<>();
        for (AccessRole.Rule rule : rules()) {
            if (isAbout(rule, access, resource.type(), resource.meshName(), resource.name())) {
                if (rule.when().isEmpty()) {
                    return true;
                }
                alternatives.addAll(rule.when());
            }
        }
        return !alternatives.isEmpty() && WrittenPolicy.of(resource).isCoveredBy(alternatives);
    }

    /** Returns whether the user may replace a resource with another version. */
    public boolean allowsUpdate(Resource before, Resource after) {
        return allows(Access.UPDATE, before) && allows(Access.UPDATE, after);
    }

    /**
     * Returns whether the user may write or delete a resource with this kind, mesh and name. The conditions of rules
     * are ignored; {@link #allows(Access, Resource)} evaluates them.
     */
    public boolean allows(Access access, MeshResourceType<?> type, String mesh, String name) {
        return rules().stream().anyMatch(rule -> isAbout(rule, access, type.name(), Optional.of(mesh), name));
    }

    /**
     * Returns whether the user may write or delete a global resource with this kind and name. The conditions of rules
     * are ignored; {@link #allows(Access, Resource)} evaluates them.
     */
    public boolean allows(Access access, GlobalResourceType<?> type, String name) {
        return rules().stream().anyMatch(rule -> isAbout(rule, access, type.name(), Optional.empty(), name));
    }

    /**
     * Returns whether the user may take an action that concerns no resource, for example
     * {@link Access#GENERATE_USER_TOKEN}.
     */
    public boolean allows(Access access) {
        return rules().stream().anyMatch(rule -> rule.access().contains(access));
    }

    /** Returns whether the user may issue a token for data plane proxies of a mesh with these tags. */
    public boolean allowsDataplaneToken(String mesh, Map<String, String> tags) {
        Predicate<AccessRole.Condition> holds = condition -> condition.isAboutTokens()
                && condition.dpToken().stream()
                        .flatMap(token -> token.tags().stream())
                        .allMatch(
                                tag -> tag.value().equals(tagOf(tags, tag.name().orElse(""))));
        return rules().stream()
                .filter(rule -> rule.access().contains(Access.GENERATE_DATAPLANE_TOKEN))
                .filter(rule -> rule.mesh().isEmpty() || isMesh(rule.mesh().get(), mesh))
                .anyMatch(rule -> rule.when().isEmpty() || rule.when().stream().anyMatch(holds));
    }

    private static Optional<String> tagOf(Map<String, String> tags, String name) {
        @Nullable String value = tags.get(name);
        return Optional.ofNullable(value);
    }

    private static boolean isAbout(
            AccessRole.Rule rule, Access access, String type, Optional<String> mesh, String name) {
        return rule.access().contains(access)
                && (rule.types().isEmpty() || rule.types().contains(type))
                && (rule.names().isEmpty() || rule.names().contains(name))
                && (rule.mesh().isEmpty()
                        || mesh.isPresent() && isMesh(rule.mesh().get(), mesh.get()));
    }

    private static boolean isMesh(String pattern, String mesh) {
        return pattern.equals("*") || pattern.equals(mesh);
    }

    /** Returns the user and the names of the roles. */
    @Override
    public String toString() {
        return user + " " + roles.stream().map(AccessRole::name).toList();
    }
}
