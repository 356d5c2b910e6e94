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

/** The load balancing over the endpoints of a destination. Exactly one member is set. */
@Value.Enclosing
@Value.Immutable
public interface TrafficRouteLoadBalancer extends Model {
    /** Returns the settings of round robin. Empty if another algorithm is used. */
    Optional<NoSettings> roundRobin();

    /** Returns the settings of least request. Empty if another algorithm is used. */
    Optional<LeastRequest> leastRequest();

    /** Returns the settings of the hash ring. Empty if another algorithm is used. */
    Optional<RingHash> ringHash();

    /** Returns the settings of random selection. Empty if another algorithm is used. */
    Optional<NoSettings> random();

    /** Returns the settings of the Maglev table. Empty if another algorithm is used. */
    Optional<NoSettings> maglev();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRouteLoadBalancer}. */
    final class Builder extends ImmutableTrafficRouteLoadBalancer.Builder
            implements ModelBuilder<TrafficRouteLoadBalancer> {
        Builder() {}

        /** Selects least request: the endpoint with the fewest active requests. */
        public Builder leastRequest(Consumer<LeastRequest.Builder> leastRequest) {
            return leastRequest(ModelBuilder.build(LeastRequest.builder(), leastRequest));
        }

        /** Selects the hash ring. */
        public Builder ringHash(Consumer<RingHash.Builder> ringHash) {
            return ringHash(ModelBuilder.build(RingHash.builder(), ringHash));
        }

        /** Selects round robin: each endpoint in turn. */
        public Builder roundRobin() {
            return roundRobin(NoSettings.builder().build());
        }

        /** Selects a random endpoint for each request. */
        public Builder random() {
            return random(NoSettings.builder().build());
        }

        /** Selects the Maglev table. */
        public Builder maglev() {
            return maglev(NoSettings.builder().build());
        }
    }

    /** An algorithm without settings. */
    @Value.Immutable
    interface NoSettings extends Model {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link NoSettings}. */
        final class Builder extends ImmutableTrafficRouteLoadBalancer.NoSettings.Builder
                implements ModelBuilder<NoSettings> {
            Builder() {}
        }
    }

    /** Settings of least request: the endpoint with the fewest active requests is used. */
    @Value.Immutable
    interface LeastRequest extends Model {
        /** Returns the number of random endpoints that are compared, at least 2. Default of Envoy: 2. */
        OptionalLong choiceCount();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link LeastRequest}. */
        final class Builder extends ImmutableTrafficRouteLoadBalancer.LeastRequest.Builder
                implements ModelBuilder<LeastRequest> {
            Builder() {}
        }
    }

    /** Settings of the hash ring: requests with the same hash go to the same endpoint. */
    @Value.Immutable
    interface RingHash extends Model {
        /** Returns the hash function. The control plane requires it. */
        @Schema(anyText = true)
        Optional<HashFunction> hashFunction();

        /** Returns the minimum number of entries of the ring. Default of Envoy: 1024. */
        @QuotedNumber
        @Schema(bits = 64)
        OptionalLong minRingSize();

        /** Returns the maximum number of entries of the ring. Default of Envoy: 8388608. */
        @QuotedNumber
        @Schema(bits = 64)
        OptionalLong maxRingSize();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RingHash}. */
        final class Builder extends ImmutableTrafficRouteLoadBalancer.RingHash.Builder
                implements ModelBuilder<RingHash> {
            Builder() {}
        }
    }

    /** A hash function of the ring. */
    final class HashFunction extends OpenEnum {
        /** The function xxHash. */
        public static final HashFunction XX_HASH = of("XX_HASH");
        /** The function MurmurHash 2. */
        public static final HashFunction MURMUR_HASH_2 = of("MURMUR_HASH_2");

        private HashFunction(String value) {
            super(value);
        }

        /** Returns the function with this name. Unknown names are accepted. */
        public static HashFunction of(String value) {
            return new HashFunction(value);
        }
    }
}
