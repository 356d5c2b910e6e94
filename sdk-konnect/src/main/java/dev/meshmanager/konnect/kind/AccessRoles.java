package dev.meshmanager.konnect.kind;

import dev.meshmanager.kuma.KumaClient;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The access roles and bindings of a control plane of Kong Mesh. It answers without a call what a user may change.
 * Immutable.
 *
 * <p>These roles apply inside a control plane. Konnect's own roles decide who reaches a control plane of Konnect.
 */
public final class AccessRoles {
    private final Map<String, AccessRole> roles;
    private final List<AccessRoleBinding> bindings;

    private AccessRoles(Map<String, AccessRole> roles, List<AccessRoleBinding> bindings) {
        this.roles = roles;
        this.bindings = bindings;
    }

    /** Returns the access that these roles and bindings give. */
    public static AccessRoles of(Collection<AccessRole> roles, Collection<AccessRoleBinding> bindings) {
        Map<String, AccessRole> byName = new LinkedHashMap<>();
        roles.forEach(role -> byName.put(role.name(), role));
        return new AccessRoles(byName, List.copyOf(bindings));
    }

    /**
     * Reads the roles and bindings of a control plane, in two lists.
     *
     * @throws dev.meshmanager.core.error.MeshException if a list cannot be read
     */
    public static AccessRoles read(KumaClient client) {
        return of(
                client.resources(AccessRole.TYPE).list().stream().toList(),
                client.resources(AccessRoleBinding.TYPE).list().stream().toList());
    }

    /** Returns the changes that a user with these groups may make. */
    public GrantedAccess accessOf(String user, String... groups) {
        return accessOf(user, List.of(groups));
    }

    /** Returns the changes that a user with these groups may make. */
    public GrantedAccess accessOf(String user, Collection<String> groups) {
        Set<String> names = Set.copyOf(groups);
        List<AccessRole> granted = bindings.stream()
                .filter(binding -> binding.subjects().stream().anyMatch(subject -> isMeant(subject, user, names)))
                .flatMap(binding -> binding.roles().stream())
                .distinct()
                .filter(roles::containsKey)
                .map(roles::get)
                .toList();
        return new GrantedAccess(user, granted);
    }

    private static boolean isMeant(AccessRoleBinding.Subject subject, String user, Set<String> groups) {
        String name = subject.name().orElse("");
        boolean isUser = subject.type()
                .filter(AccessRoleBinding.SubjectType.USER::equals)
                .isPresent();
        boolean isGroup = subject.type()
                .filter(AccessRoleBinding.SubjectType.GROUP::equals)
                .isPresent();
        return isUser && name.equals(user) || isGroup && groups.contains(name);
    }

    /** Returns the names of roles that a binding names but that do not exist. They allow nothing. */
    public List<String> undefined() {
        return bindings.stream()
                .flatMap(binding -> binding.roles().stream())
                .filter(name -> !roles.containsKey(name))
                .distinct()
                .toList();
    }
}
