package dev.meshmanager.kuma;

import dev.meshmanager.core.ModelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Conditions for the resources of a list, and the page size. A resource must meet all conditions. Immutable. */
@Value.Immutable
public interface ListOptions {
    /** The largest page size that a control plane accepts. */
    int LARGEST_PAGE = 1000;

    /** All resources, in pages of {@value #LARGEST_PAGE}. */
    ListOptions ALL = builder().build();

    /** Returns the text that the name must contain; empty for any name. */
    Optional<String> name();

    /**
     * Returns the labels that the resource must have, with exactly these values; empty for any labels.
     *
     * <p>Control planes before 2.10 ignore this condition and return all resources. The client leaves out those that do
     * not meet it, so pages may be smaller than {@link #pageSize()}, and the total is empty.
     */
    Map<String, String> labels();

    /**
     * Returns the tags that the data plane proxy or external service must have, for example
     * {@code kuma.io/service:web}. A tag matches if its value contains the text; {@code *} matches any value. Empty for
     * any tags. Control planes of 3.0, whose proxies have no tags, compare the labels of the proxy in the same way.
     */
    List<String> tags();

    /** Returns which data plane proxies are listed by whether they are gateways; empty for all. */
    Optional<GatewayFilter> gateway();

    /** Returns the number of items per page, from 1 to {@value #LARGEST_PAGE}. Default: {@value #LARGEST_PAGE}. */
    OptionalInt pageSize();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these options. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Returns the options that {@code change} sets on an empty builder. */
    static ListOptions of(Consumer<Builder> change) {
        return ModelBuilder.build(builder(), change);
    }

    /** Builds {@link ListOptions}. */
    final class Builder extends ImmutableListOptions.Builder implements ModelBuilder<ListOptions> {
        Builder() {}

        /** Adds a tag that the proxy must have. */
        public Builder putTag(String key, String value) {
            return addTag(key + ":" + value);
        }
    }

    /** Returns the query parameters of the first page, in the order in which they are sent. */
    default List<Map.Entry<String, String>> query() {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        query.add(Map.entry("size", String.valueOf(pageSize().orElse(LARGEST_PAGE))));
        name().ifPresent(name -> query.add(Map.entry("name", name)));
        labels().forEach((key, value) -> query.add(Map.entry("filter[labels." + key + "]", value)));
        tags().forEach(tag -> query.add(Map.entry("tag", tag)));
        gateway().ifPresent(gateway -> query.add(Map.entry("gateway", gateway.value())));
        return query;
    }
}
