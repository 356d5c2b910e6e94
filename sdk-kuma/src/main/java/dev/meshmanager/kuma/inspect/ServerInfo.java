package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** Which control plane answers. API path: {@code /}. */
@Value.Immutable
public interface ServerInfo extends Model {
    /** Returns the name of the machine or pod that answered. */
    Optional<String> hostname();

    /** Returns the name of the product: {@code Kuma}, or that of a distribution. */
    Optional<String> product();

    /** Returns the version of the product. */
    Optional<String> version();

    /** Returns the identifier of the instance that answered; a restart changes it. */
    Optional<String> instanceId();

    /** Returns the identifier that all instances of the control plane share. */
    Optional<String> clusterId();

    /** Returns the path or URL of the GUI; empty if the control plane serves none. */
    Optional<String> gui();

    /** Returns the version of Kuma that a distribution is built from; absent on Kuma itself. */
    Optional<String> basedOnKuma();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this description. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ServerInfo}. */
    final class Builder extends ImmutableServerInfo.Builder implements ModelBuilder<ServerInfo> {
        Builder() {}
    }
}
