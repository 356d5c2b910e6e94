package dev.meshmanager.kuma;

import dev.meshmanager.core.ModelBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** For which data plane proxies a token is valid; what is not set is not checked. */
@Value.Immutable
public interface DataplaneTokenRequest {
    /** Returns the mesh. */
    String mesh();

    /** Returns the name that the proxy must have. */
    Optional<String> name();

    /** Returns the tags that the proxy must have, with one of these values. */
    Map<String, List<String>> tags();

    /** Returns the sort of proxy, {@code dataplane} or {@code ingress}; the member is called {@code type}. */
    Optional<String> proxyType();

    /** Returns the workload that the proxy must belong to. */
    Optional<String> workload();

    /** Returns how long the token is valid; absent means ten years on current control planes. */
    Optional<Duration> validFor();

    /** Returns a builder with nothing set; it needs {@code mesh}. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DataplaneTokenRequest}. */
    final class Builder extends ImmutableDataplaneTokenRequest.Builder implements ModelBuilder<DataplaneTokenRequest> {
        Builder() {}

        /** Adds a tag that the proxy must have, with one of these values. */
        public Builder putTag(String key, String... values) {
            return putTag(key, List.of(values));
        }
    }
}
