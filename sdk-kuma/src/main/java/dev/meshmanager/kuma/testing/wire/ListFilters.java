package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Gateways;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of a list call. */
public final class ListFilters {
    private static final String LABEL = "filter[labels.";

    private ListFilters() {}

    public static Predicate<StoredItem> of(CpMode controlPlane, StoredKind kind, ServerRequest request) {
        Predicate<StoredItem> filter = name(request).and(labels(kind, request));
        if (kind.is(Dataplane.TYPE)) {
            return filter.and(gateway(controlPlane.version(), kind, request))
                    .and(tags(request, item -> tagSets(controlPlane.version(), item)));
        }
        return kind.is(ExternalService.TYPE)
                ? filter.and(tags(request, service -> Stream.of(Trees.strings(service.members(), "tags"))))
                : filter;
    }

    public static Predicate<StoredItem> name(ServerRequest request) {
        String part = request.parameter("name").orElse("");
        return item -> item.name().contains(part);
    }

    private static Predicate<StoredItem> labels(StoredKind kind, ServerRequest request) {
        Map<String, String> wanted = new LinkedHashMap<>();
        List<RefusedField> violations = new ArrayList<>();
        for (String name : request.url().queryParameterNames()) {
            if (!name.startsWith("filter[")) {
                continue;
            }
            String field = route(kind, request) + "." + name;
            if (!name.startsWith(LABEL)) {
                violations.add(new RefusedField(field, "filters are only supported on labels"));
            } else if (name.indexOf(']') < 0) {
                throw Refusal.panic();
            } else if (name.indexOf(']') != name.length() - 1) {
                violations.add(new RefusedField(field, "advanced filters are not supported"));
            } else {
                List<String> values = request.parameters(name);
                wanted.put(name.substring(LABEL.length(), name.length() - 1), values.get(values.size() - 1));
            }
        }
        refuseIfAny(violations);
        return item -> item.labels().entrySet().containsAll(wanted.entrySet());
    }

    private static Predicate<StoredItem> gateway(KumaVersion version, StoredKind kind, ServerRequest request) {
        boolean hasBuiltin = version.isBefore(KumaVersion.V3_0);
        String mode = request.parameter("gateway").orElse("").toLowerCase(Locale.ROOT);
        switch (mode) {
            case "":
                return item -> true;
            case "true":
                return item -> Gateways.isGateway(item.members());
            case "false":
                return item -> !Gateways.isGateway(item.members());
            case "delegated":
                return item -> Gateways.isDelegated(item.members());
            default:
                if (mode.equals("builtin") && hasBuiltin) {
                    return item -> Gateways.isBuiltin(item.members());
                }
                // The typo is the control plane's.
                String reason = hasBuiltin
                        ? "shoud use `true`, `false`, 'builtin' or 'delegated' instead of " + mode
                        : "should use `true`, `false` or `delegated` instead of " + mode;
                throw Refusal.invalid("Could not retrieve resources", route(kind, request) + ".gateway", reason);
        }
    }

    private static void refuseIfAny(List<RefusedField> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid("Could not retrieve resources", violations);
        }
    }

    /** Returns the path as the control plane's router writes it. */
    private static String route(StoredKind kind, ServerRequest request) {
        List<String> segments = new ArrayList<>(request.segments());
        if (kind.isMeshScoped() && segments.size() > 2) {
            segments.set(1, "{mesh}");
        }
        return "/" + String.join("/", segments);
    }

    /** Returns whether one of the resource's tag sets matches the query. A tag without a colon is ignored. */
    private static Predicate<StoredItem> tags(
            ServerRequest request, Function<StoredItem, Stream<Map<String, String>>> tagSets) {
        Map<String, String> wanted = request.parameters("tag").stream()
                .filter(tag -> tag.indexOf(':') >= 0)
                .collect(Collectors.toMap(
                        tag -> tag.substring(0, tag.indexOf(':')),
                        tag -> tag.substring(tag.indexOf(':') + 1),
                        (first, last) -> last));
        return wanted.isEmpty() ? item -> true : item -> tagSets.apply(item).anyMatch(tags -> matches(tags, wanted));
    }

    /** Since 3.0, the labels of a proxy are searched as its tags. */
    private static Stream<Map<String, String>> tagSets(KumaVersion version, StoredItem proxy) {
        Stream<Map<String, String>> tags = Gateways.tagSets(proxy.members());
        return version.isAtLeast(KumaVersion.V3_0) ? Stream.concat(tags, Stream.of(proxy.labels())) : tags;
    }

    private static boolean matches(Map<String, String> tags, Map<String, String> wanted) {
        return wanted.entrySet().stream().allMatch(tag -> {
            String value = tags.get(tag.getKey());
            return value != null
                    && (value.contains(tag.getValue()) || tag.getValue().equals("*"));
        });
    }
}
