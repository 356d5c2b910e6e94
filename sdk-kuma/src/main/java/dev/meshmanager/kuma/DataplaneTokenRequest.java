package dev.meshmanager.kuma;

import dev.meshmanager.core.ModelBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The data plane proxies that a token is valid for. Everything except {@code mesh} is optional; what is not set is not
 * checked. Immutable.
 */
@Value.Immutable
public interface DataplaneTokenRequest {
    /** Returns the mesh of the proxies. */
    String mesh();

    /** Returns the name that the proxy must have; empty for any name. */
    Optional<String> name();

    /** Returns the tags that the proxy must have, with the values that are allowed for each; empty for any tags. */
    Map<String, List<String>> tags();

    /**
     * Returns the type of the proxy, {@code dataplane} or {@code ingress}. The control plane's default is
     * {@code dataplane}. In the request, the member is called {@code type}.
     */
    Optional<String> proxyType();

    /** Returns the workload that the proxy must belong to; empty for any workload. */
    Optional<String> workload();

    /** Returns how long the token is valid. Default: the control plane decides; current versions use ten years. */
    Optional<Duration> validFor();

    /** Returns an empty builder. {@code mesh} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DataplaneTokenRequest}. */
    final class Builder extends ImmutableDataplaneTokenRequest.Builder implements ModelBuilder<DataplaneTokenRequest> {
        Builder() {}

        /** Adds a tag that the proxy must have, with the values that are allowed. */
        public Builder putTag(String key, String... values) {
            return putTag(key, List.of(values));
        }
    }
}
