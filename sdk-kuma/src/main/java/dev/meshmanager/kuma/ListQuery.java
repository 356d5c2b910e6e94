package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.kuma.server.KindApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the requests for the pages of a list. */
final class ListQuery {
    private ListQuery() {}

    static Map<String, String> of(ListOptions options, Optional<String> offset) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("size", String.valueOf(options.pageSize().orElse(ListOptions.LARGEST_PAGE)));
        offset.ifPresent(value -> query.put("offset", value));
        options.name().ifPresent(name -> query.put("name", name));
        options.labels().forEach((key, value) -> query.put("filter[labels." + key + "]", value));
        options.gateway().ifPresent(gateway -> query.put("gateway", gateway.value()));
        return query;
    }

    static <T extends Resource> Paged<T> list(
            KindApi api, ResourceType<?> type, String scope, Class<T> item, ListOptions options) {
        return Paged.of(
                        offset -> api.list(type, scope, of(options, offset), options.tags())
                                .map(body -> ListResponse.read(item, body)),
                        ListQuery::identity)
                .where(resource -> hasLabels(resource.labels(), options));
    }

    static <T extends Resource> Paged<T> overviews(
            KindApi api, ResourceType<?> type, String scope, Class<T> item, ListOptions options) {
        return Paged.of(
                        offset -> api.overviews(type, scope, of(options, offset), options.tags())
                                .map(body -> ListResponse.read(item, body)),
                        ListQuery::identity)
                .where(resource -> hasLabels(resource.labels(), options));
    }

    /** Control planes before 2.10 do not filter by labels, and do not say so. */
    static boolean hasLabels(Map<String, String> labels, ListOptions options) {
        return labels.entrySet().containsAll(options.labels().entrySet());
    }

    private static List<String> identity(Resource resource) {
        return List.of(resource.meshName().orElse(""), resource.name());
    }
}
