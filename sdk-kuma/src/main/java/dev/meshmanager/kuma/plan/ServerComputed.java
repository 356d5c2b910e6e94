package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.Collection;
import java.util.List;

/**
 * The members that a control plane adds to resources, changes or drops. {@link ResourceDiff} ignores them, and tools
 * that compare desired state with a cluster have to ignore them too.
 *
 * <p>Members that a version no longer has are not in the list; see
 * {@link dev.meshmanager.kuma.validation.Validation#dropped(dev.meshmanager.core.Resource,
 * dev.meshmanager.kuma.validation.ValidationOptions)}.
 *
 * <pre>{@code
 * Files.writeString(path, ServerComputed.argoCd(Kinds.ALL.all(), KumaVersion.V2_14));
 * }</pre>
 */
public final class ServerComputed {
    private ServerComputed() {}

    /** Returns the members of all kinds and versions. */
    public static List<ComputedMember> all() {
        return ComputedMembers.ALL;
    }

    /** Returns the members of a kind in control planes of this version, including those of every kind. */
    public static List<ComputedMember> of(ResourceType<?> type, KumaVersion version) {
        return all().stream().filter(member -> member.appliesTo(type, version)).toList();
    }

    /**
     * Returns the members of the kinds as the setting {@code ignoreDifferences} of an Argo CD {@code Application}, in
     * YAML. The paths are those of the Kubernetes objects. Kinds without a Kubernetes object of Kuma are left out.
     */
    public static String argoCd(Collection<? extends ResourceType<?>> kinds, KumaVersion version) {
        return ArgoCdIgnore.yaml(kinds, version);
    }
}
