package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares whole states of a control plane. */
final class ResourceDiffs {
    private ResourceDiffs() {}

    /** Returns one line for each resource that only one side has or that differs. */
    static List<String> between(Collection<? extends Resource> before, Collection<? extends Resource> after) {
        Map<ResourceRef, Resource> was = byRef(before);
        Map<ResourceRef, Resource> is = byRef(after);
        List<String> lines = new ArrayList<>();
        was.forEach((ref, resource) -> {
            if (!is.containsKey(ref)) {
                lines.add("- " + ref);
            } else if (!ResourceDiff.between(resource, is.get(ref)).isEmpty()) {
                lines.add(ResourceDiff.between(resource, is.get(ref)).toString());
            }
        });
        is.keySet().stream().filter(ref -> !was.containsKey(ref)).forEach(ref -> lines.add("+ " + ref));
        return lines;
    }

    private static Map<ResourceRef, Resource> byRef(Collection<? extends Resource> resources) {
        Map<ResourceRef, Resource> byRef = new TreeMap<>();
        resources.forEach(resource -> byRef.put(ResourceRef.of(resource), resource));
        return byRef;
    }

    /** Returns all resources that can be written. */
    static List<Resource> writable(FakeControlPlane controlPlane) {
        List<Resource> all = new ArrayList<>();
        for (ResourceType<?> type : Kinds.ALL.all()) {
            if (!type.isReadOnly()) {
                all.addAll(controlPlane.resources(type).list());
            }
        }
        return all;
    }
}
