package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import org.immutables.value.Value;

/** A selector of proxies by tags, in the format of the older kinds. */
@Value.Immutable
public interface Selector extends Model {
    /** Returns the tags that a proxy must have, all of them. The value {@code *} matches any value. */
    Map<String, String> match();

    /** Returns a selector for the proxies that have all of these tags. */
    static Selector of(Map<String, String> match) {
        return builder().match(match).build();
    }

    /** Returns a selector for the proxies with this {@code kuma.io/service}; {@code *} selects all proxies. */
    static Selector service(String service) {
        return of(Map.of("kuma.io/service", service));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this selector. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Selector}. */
    final class Builder extends ImmutableSelector.Builder implements ModelBuilder<Selector> {
        Builder() {}
    }
}
