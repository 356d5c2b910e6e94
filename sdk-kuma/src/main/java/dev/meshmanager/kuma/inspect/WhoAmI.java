package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** As whom the control plane takes the caller. API path: {@code /who-am-i}. */
@Value.Immutable
public interface WhoAmI extends Model {
    /** Returns the name of the user, as in {@code mesh-system:admin}. */
    Optional<String> name();

    /** Returns the groups that the user is in. */
    List<String> groups();

    /** Returns the answer for the user of this name in these groups. */
    static WhoAmI of(String name, Iterable<String> groups) {
        return builder().name(name).groups(groups).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this answer. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link WhoAmI}. */
    final class Builder extends ImmutableWhoAmI.Builder implements ModelBuilder<WhoAmI> {
        Builder() {}
    }
}
