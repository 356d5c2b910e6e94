package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.QuotedNumber;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How traffic spreads over the endpoints of a destination: exactly one member is set. */
@Value.Enclosing
@Value.Immutable
public interface TrafficRouteLoadBalancer extends Model {
    /** Returns that the endpoints take turns. */
    Optional<NoSettings> roundRobin();

    /** Returns that the endpoint with the fewest requests under way is taken. */
    Optional<LeastRequest> leastRequest();

    /** Returns that requests are mapped to endpoints by a hash ring. */
    Optional<RingHash> ringHash();

    /** Returns that any endpoint is taken. */
    Optional<NoSettings> random();

    /** Returns that requests are mapped to endpoints by a Maglev table. */
    Optional<NoSettings> maglev();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRouteLoadBalancer}. */
    final class Builder extends ImmutableTrafficRouteLoadBalancer.Builder
            implements ModelBuilder<TrafficRouteLoadBalancer> {
        Builder() {}

        /** Takes the endpoint with the fewest requests under way. */
        public Builder leastRequest(Consumer<LeastRequest.Builder> leastRequest) {
            return leastRequest(ModelBuilder.build(LeastRequest.builder(), leastRequest));
        }

        /** Maps requests to endpoints by a hash ring. */
        public Builder ringHash(Consumer<RingHash.Builder> ringHash) {
            return ringHash(ModelBuilder.build(RingHash.builder(), ringHash));
        }

        /** Lets the endpoints take turns. */
        public Builder roundRobin() {
            return roundRobin(NoSettings.builder().build());
        }

        /** Takes any endpoint. */
        public Builder random() {
            return random(NoSettings.builder().build());
        }

        /** Maps requests to endpoints by a Maglev table. */
        public Builder maglev() {
            return maglev(NoSettings.builder().build());
        }
    }

    /** A way to spread traffic that has no settings. */
    @Value.Immutable
    interface NoSettings extends Model {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link NoSettings}. */
        final class Builder extends ImmutableTrafficRouteLoadBalancer.NoSettings.Builder
                implements ModelBuilder<NoSettings> {
            Builder() {}
        }
    }

    /** Takes the endpoint with the fewest requests under way. */
    @Value.Immutable
    interface LeastRequest extends Model {
        /** Returns how many random endpoints are compared, at least 2; the proxy's default is 2. */
        OptionalLong choiceCount();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link LeastRequest}. */
        final class Builder extends ImmutableTrafficRouteLoadBalancer.LeastRequest.Builder
                implements ModelBuilder<LeastRequest> {
            Builder() {}
        }
    }

    /** Maps requests to endpoints by a hash ring. */
    @Value.Immutable
    interface RingHash extends Model {
        /** Returns the hash function; the control plane requires it. */
        @Schema(anyText = true)
        Optional<HashFunction> hashFunction();

        /** Returns the smallest size of the ring; the proxy's default is 1024. */
        @QuotedNumber
        @Schema(bits = 64)
        OptionalLong minRingSize();

        /** Returns the largest size of the ring; the proxy's default is 8388608. */
        @QuotedNumber
        @Schema(bits = 64)
        OptionalLong maxRingSize();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RingHash}. */
        final class Builder extends ImmutableTrafficRouteLoadBalancer.RingHash.Builder
                implements ModelBuilder<RingHash> {
            Builder() {}
        }
    }

    /** A hash function. */
    final class HashFunction extends OpenEnum {
        /** xxHash. */
        public static final HashFunction XX_HASH = of("XX_HASH");
        /** MurmurHash 2. */
        public static final HashFunction MURMUR_HASH_2 = of("MURMUR_HASH_2");

        private HashFunction(String value) {
            super(value);
        }

        /** Returns the function of this name, known or not. */
        public static HashFunction of(String value) {
            return new HashFunction(value);
        }
    }
}
