package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The identity that the control plane sees for the caller. API path: {@code /who-am-i}. */
@Value.Immutable
public interface WhoAmI extends Model {
    /** Returns the name of the user, for example {@code mesh-system:admin}. */
    Optional<String> name();

    /** Returns the groups of the user. */
    List<String> groups();

    /** Returns the identity of a user with this name and these groups. */
    static WhoAmI of(String name, Iterable<String> groups) {
        return builder().name(name).groups(groups).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this answer. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link WhoAmI}. */
    final class Builder extends ImmutableWhoAmI.Builder implements ModelBuilder<WhoAmI> {
        Builder() {}
    }
}
