package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.testing.store.ItemIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Refuses rate limits that select an external service by other tags than the service tag, because the control plane
 * ignores the other tags.
 */
public final class RateLimitGuard {
    private static final String SERVICE = "kuma.io/service";
    private static final String ANY = "*";

    private final Store store;
    private final ItemIndex servicesByTag;
    private final ItemIndex limitsByService;

    public RateLimitGuard(Store store) {
        this.store = store;
        this.servicesByTag = store.index(ExternalService.TYPE, item -> Set.of(serviceOf(item.members())));
        this.limitsByService = store.index(RateLimit.TYPE, item -> selectedByMore(item.members()));
    }

    /**
     * Returns the violations of a rate limit with the stored external services, or of an external service with the
     * limits.
     */
    public List<RefusedField> check(StoredKind kind, String mesh, JsonObject resource) {
        if (kind.is(RateLimit.TYPE)) {
            return selectedByMore(resource).stream().anyMatch(service -> existsIn(mesh, service))
                    ? List.of(new RefusedField("ratelimit", "may only select an external service by " + SERVICE))
                    : List.of();
        }
        if (!kind.is(ExternalService.TYPE)) {
            return List.of();
        }
        Map<String, StoredItem> limits = new TreeMap<>();
        for (String selected : List.of(ANY, serviceOf(resource))) {
            limitsByService.find(mesh, selected).forEach(limit -> limits.put(limit.name(), limit));
        }
        return limits.keySet().stream()
                .map(limit -> new RefusedField(
                        "externalservice",
                        "is selected by the RateLimit " + GoText.quote(limit) + " by more than " + SERVICE))
                .toList();
    }

    private boolean existsIn(String mesh, String service) {
        return service.equals(ANY)
                ? store.list(new StoredKind(ExternalService.TYPE), mesh)
                        .findAny()
                        .isPresent()
                : !servicesByTag.find(mesh, service).isEmpty();
    }

    /** Returns the services that the rate limit selects by the tag of the service and others. */
    private static Set<String> selectedByMore(JsonObject limit) {
        return Trees.objects(limit, "destinations").stream()
                .map(destination -> Trees.strings(destination, "match"))
                .filter(tags -> tags.size() > 1)
                .map(tags -> tags.getOrDefault(SERVICE, ""))
                .filter(service -> !service.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String serviceOf(JsonObject service) {
        return Trees.strings(service, "tags").getOrDefault(SERVICE, "");
    }
}
