package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.testing.store.Item;
import dev.meshmanager.kuma.testing.store.Kind;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps rate limits of external services to the tag of the service: the control plane knows nothing else of them. */
public final class RateLimitGuard {
    private static final String SERVICE = "kuma.io/service";

    private RateLimitGuard() {}

    /** Returns what is wrong about a rate limit beside these external services, or about one of those beside limits. */
    public static List<RefusedField> check(Kind kind, JsonObject resource, Stream<Item> services, Stream<Item> limits) {
        if (kind.is(RateLimit.TYPE)) {
            return services.anyMatch(service -> clash(resource, serviceOf(service.members())))
                    ? List.of(new RefusedField("ratelimit", "may only select an external service by " + SERVICE))
                    : List.of();
        }
        if (!kind.is(ExternalService.TYPE)) {
            return List.of();
        }
        return limits.filter(limit -> clash(limit.members(), serviceOf(resource)))
                .map(limit -> new RefusedField(
                        "externalservice",
                        "is selected by the RateLimit " + GoText.quote(limit.name()) + " by more than " + SERVICE))
                .toList();
    }

    private static boolean clash(JsonObject limit, String service) {
        return Trees.objects(limit, "destinations").stream()
                .map(destination -> Trees.strings(destination, "match"))
                .anyMatch(tags -> tags.size() > 1 && selects(tags, service));
    }

    private static boolean selects(Map<String, String> tags, String service) {
        String selected = tags.getOrDefault(SERVICE, "");
        return selected.equals("*") || !selected.isEmpty() && selected.equals(service);
    }

    private static String serviceOf(JsonObject service) {
        return Trees.strings(service, "tags").getOrDefault(SERVICE, "");
    }
}
