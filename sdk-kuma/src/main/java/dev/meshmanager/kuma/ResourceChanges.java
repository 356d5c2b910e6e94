package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.kuma.watch.ResourceEvent;
import dev.meshmanager.kuma.watch.ResourceEvent.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Lists the resources of a kind at each poll and returns what changed since the poll before. */
final class ResourceChanges<T extends Resource> implements Supplier<List<ResourceEvent<T>>> {
    private final Supplier<Paged<T>> list;
    private Map<String, T> known = Map.of();

    ResourceChanges(Supplier<Paged<T>> list) {
        this.list = list;
    }

    @Override
    public List<ResourceEvent<T>> get() {
        Map<String, T> found = new LinkedHashMap<>();
        for (T resource : list.get().toList()) {
            found.put(resource.meshName().orElse("") + "/" + resource.name(), resource);
        }
        List<ResourceEvent<T>> events = new ArrayList<>();
        found.forEach((key, resource) -> {
            Optional<T> before = Optional.ofNullable(known.get(key));
            if (before.isEmpty()) {
                events.add(new ResourceEvent<>(Kind.ADDED, resource, before));
            } else if (!before.get().equals(resource)) {
                events.add(new ResourceEvent<>(Kind.UPDATED, resource, before));
            }
        });
        known.forEach((key, resource) -> {
            if (!found.containsKey(key)) {
                events.add(new ResourceEvent<>(Kind.DELETED, resource, Optional.empty()));
            }
        });
        known = found;
        return events;
    }
}
