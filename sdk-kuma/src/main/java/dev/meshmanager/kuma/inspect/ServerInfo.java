package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.Optional;
import org.immutables.value.Value;

/** The product, version and identifiers of a control plane. API path: {@code /}. */
@Value.Immutable
public interface ServerInfo extends Model {
    /** Returns the host name of the machine or pod that responded. */
    Optional<String> hostname();

    /** Returns the name of the product: {@code Kuma}, or the name of a distribution. */
    Optional<String> product();

    /** Returns the version of the product. */
    Optional<String> version();

    /** Returns the id of the instance that responded. It changes with each restart. */
    Optional<String> instanceId();

    /** Returns the id that all instances of the control plane share. */
    Optional<String> clusterId();

    /** Returns the path or URL of the GUI; empty if the control plane does not serve it. */
    Optional<String> gui();

    /** Returns the version of Kuma that a distribution is based on; absent for Kuma itself. */
    Optional<String> basedOnKuma();

    /**
     * Returns the version of Kuma, or empty if the control plane does not tell it.
     *
     * <p>For a distribution it is the version of {@link #basedOnKuma()}. If that is absent, it is the line of the
     * distribution's own version: Kong Mesh 2.13.4 is based on a Kuma 2.13.
     */
    default Optional<KumaVersion> kumaVersion() {
        boolean isKuma = product().orElse("Kuma").equals("Kuma");
        return basedOnKuma()
                .flatMap(KumaVersion::find)
                .or(() -> version().flatMap(KumaVersion::find).map(own -> isKuma ? own : own.line()));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this description. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ServerInfo}. */
    final class Builder extends ImmutableServerInfo.Builder implements ModelBuilder<ServerInfo> {
        Builder() {}
    }
}
