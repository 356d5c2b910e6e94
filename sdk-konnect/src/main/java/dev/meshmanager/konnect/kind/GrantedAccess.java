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

/** What somebody may change in a control plane, by the roles that bindings give. Immutable. */
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

    /** Returns the rules of all roles; a change needs one that allows it. */
    public List<AccessRole.Rule> rules() {
        return roles.stream().flatMap(role -> role.rules().stream()).toList();
    }

    /**
     * Returns whether this resource may be written or deleted as it is. An update needs it of the old and of the new
     * version: see {@link #allowsUpdate}.
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
        return !alternatives.isEmpty() && new WrittenPolicy(resource).isCoveredBy(alternatives);
    }

    /** Returns whether a resource may be replaced by another version. */
    public boolean allowsUpdate(Resource before, Resource after) {
        return allows(Access.UPDATE, before) && allows(Access.UPDATE, after);
    }

    /**
     * Returns whether some resource of this kind, mesh and name may be written or deleted; what it must say is left to
     * {@link #allows(Access, Resource)}.
     */
    public boolean allows(Access access, MeshResourceType<?> type, String mesh, String name) {
        return rules().stream().anyMatch(rule -> isAbout(rule, access, type.name(), Optional.of(mesh), name));
    }

    /** Returns whether some resource of this kind and name may be written or deleted. */
    public boolean allows(Access access, GlobalResourceType<?> type, String name) {
        return rules().stream().anyMatch(rule -> isAbout(rule, access, type.name(), Optional.empty(), name));
    }

    /** Returns whether this may be done that is about no resource, as in {@link Access#GENERATE_USER_TOKEN}. */
    public boolean allows(Access access) {
        return rules().stream().anyMatch(rule -> rule.access().contains(access));
    }

    /** Returns whether a token may be issued for data plane proxies of a mesh with these tags. */
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
