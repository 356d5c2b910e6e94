package dev.meshmanager.kuma;

import dev.meshmanager.core.ModelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Which resources a list holds; all conditions must hold. */
@Value.Immutable
public interface ListOptions {
    /** The most items that a control plane puts into a page. */
    int LARGEST_PAGE = 1000;

    /** All resources, in pages of {@value #LARGEST_PAGE}. */
    ListOptions ALL = builder().build();

    /** Returns the text that names must contain. */
    Optional<String> name();

    /** Returns the labels that resources must have, with exactly these values. */
    Map<String, String> labels();

    /**
     * Returns the tags that data plane proxies and external services must have, as in {@code kuma.io/service:web}. The
     * control plane is satisfied when the value of the tag contains the text; {@code *} is satisfied by any value.
     */
    List<String> tags();

    /** Returns which data plane proxies are meant, gateways or not. */
    Optional<GatewayFilter> gateway();

    /** Returns the most items of one page, from 1 to {@value #LARGEST_PAGE}; absent means {@value #LARGEST_PAGE}. */
    OptionalInt pageSize();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these options. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Returns what {@code change} sets on a builder. */
    static ListOptions of(Consumer<Builder> change) {
        return ModelBuilder.build(builder(), change);
    }

    /** Builds {@link ListOptions}. */
    final class Builder extends ImmutableListOptions.Builder implements ModelBuilder<ListOptions> {
        Builder() {}

        /** Adds a tag that proxies must have. */
        public Builder putTag(String key, String value) {
            return addTag(key + ":" + value);
        }
    }

    /** Returns the query of the first page, in the order in which it is sent. */
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
