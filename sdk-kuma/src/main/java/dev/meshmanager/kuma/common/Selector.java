package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import org.immutables.value.Value;

/** Selects proxies by tags, as the older kinds do. */
@Value.Immutable
public interface Selector extends Model {
    /** Returns the tags that a proxy must have, all of them; {@code *} stands for any value. */
    Map<String, String> match();

    /** Returns a selector of the proxies that have all of these tags. */
    static Selector of(Map<String, String> match) {
        return builder().match(match).build();
    }

    /** Returns a selector of the proxies of this {@code kuma.io/service}; {@code *} selects all. */
    static Selector service(String service) {
        return of(Map.of("kuma.io/service", service));
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this selector. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Selector}. */
    final class Builder extends ImmutableSelector.Builder implements ModelBuilder<Selector> {
        Builder() {}
    }
}
