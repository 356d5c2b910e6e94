package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The algorithm that picks an endpoint, as {@link MeshLoadBalancingStrategy} has it: one type, and the member of that
 * type if it needs one.
 */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface LoadBalancer extends Model {
    /** Returns the algorithm; the control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /** Returns the settings of {@link Type#ROUND_ROBIN}. */
    @UnionMember
    Optional<RoundRobin> roundRobin();

    /** Returns the settings of {@link Type#LEAST_REQUEST}. */
    @UnionMember
    Optional<LeastRequest> leastRequest();

    /** Returns the settings of {@link Type#RING_HASH}. */
    @UnionMember
    Optional<RingHash> ringHash();

    /** Returns the settings of {@link Type#RANDOM}. */
    @UnionMember
    Optional<Random> random();

    /** Returns the settings of {@link Type#MAGLEV}. */
    @UnionMember
    Optional<Maglev> maglev();

    /** Returns the algorithm of this type, with its usual settings. */
    static LoadBalancer of(Type type) {
        return builder().type(type).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this algorithm. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link LoadBalancer}. */
    final class Builder extends UnionBuilder<LoadBalancer, Builder> {
        Builder() {
            super(ImmutableLoadBalancer.class);
        }

        /** Sets the type itself; setting the member that it names sets it too. */
        public Builder type(Type type) {
            return with("type", type);
        }

        /** Sets the settings of {@link Type#ROUND_ROBIN}. */
        public Builder roundRobin(RoundRobin roundRobin) {
            return choose(Type.ROUND_ROBIN, "roundRobin", roundRobin);
        }

        /** Sets the settings of {@link Type#LEAST_REQUEST}. */
        public Builder leastRequest(LeastRequest leastRequest) {
            return choose(Type.LEAST_REQUEST, "leastRequest", leastRequest);
        }

        /** Sets the settings of {@link Type#RING_HASH}. */
        public Builder ringHash(RingHash ringHash) {
            return choose(Type.RING_HASH, "ringHash", ringHash);
        }

        /** Sets the settings of {@link Type#RANDOM}. */
        public Builder random(Random random) {
            return choose(Type.RANDOM, "random", random);
        }

        /** Sets the settings of {@link Type#MAGLEV}. */
        public Builder maglev(Maglev maglev) {
            return choose(Type.MAGLEV, "maglev", maglev);
        }

        /** Sets the settings of {@link Type#ROUND_ROBIN}. */
        public Builder roundRobin(Consumer<RoundRobin.Builder> roundRobin) {
            return roundRobin(ModelBuilder.build(RoundRobin.builder(), roundRobin));
        }

        /** Sets the settings of {@link Type#LEAST_REQUEST}. */
        public Builder leastRequest(Consumer<LeastRequest.Builder> leastRequest) {
            return leastRequest(ModelBuilder.build(LeastRequest.builder(), leastRequest));
        }

        /** Sets the settings of {@link Type#RING_HASH}. */
        public Builder ringHash(Consumer<RingHash.Builder> ringHash) {
            return ringHash(ModelBuilder.build(RingHash.builder(), ringHash));
        }

        /** Sets the settings of {@link Type#RANDOM}. */
        public Builder random(Consumer<Random.Builder> random) {
            return random(ModelBuilder.build(Random.builder(), random));
        }

        /** Sets the settings of {@link Type#MAGLEV}. */
        public Builder maglev(Consumer<Maglev.Builder> maglev) {
            return maglev(ModelBuilder.build(Maglev.builder(), maglev));
        }
    }

    /** The type of {@link LoadBalancer}. */
    final class Type extends OpenEnum {
        /** One endpoint after the other. */
        public static final Type ROUND_ROBIN = of("RoundRobin");
        /** Of a few endpoints picked at random, the one with the fewest requests. */
        public static final Type LEAST_REQUEST = of("LeastRequest");
        /** The endpoint that a hash falls to on a ring; requests of the same hash go to the same endpoint. */
        public static final Type RING_HASH = of("RingHash");
        /** Any endpoint. */
        public static final Type RANDOM = of("Random");
        /** The endpoint that a hash falls to in a table; like a ring, but with a fixed size and quicker. */
        public static final Type MAGLEV = of("Maglev");

        private Type(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** Settings of {@link Type#ROUND_ROBIN}; there are none so far. */
    @Value.Immutable
    interface RoundRobin extends Model {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RoundRobin}. */
        final class Builder extends ImmutableLoadBalancer.RoundRobin.Builder implements ModelBuilder<RoundRobin> {
            Builder() {}
        }
    }

    /** Settings of {@link Type#LEAST_REQUEST}. */
    @Value.Immutable
    interface LeastRequest extends Model {
        /**
         * Returns the number of endpoints of which the one with the fewest requests is taken, at least 2; absent means
         * 2.
         */
        @Schema(minimum = 2, maximum = 4294967295L)
        OptionalLong choiceCount();

        /**
         * Returns how strongly requests in progress lower the weight of an endpoint, a whole number or a decimal in a
         * string; the proxy's default is 1.
         */
        Optional<IntOrString> activeRequestBias();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link LeastRequest}. */
        final class Builder extends ImmutableLoadBalancer.LeastRequest.Builder implements ModelBuilder<LeastRequest> {
            Builder() {}
        }
    }

    /** Settings of {@link Type#RING_HASH}. */
    @Value.Immutable
    interface RingHash extends Model {
        /** Returns the function that places endpoints on the ring; absent means {@link HashFunction#XX_HASH}. */
        Optional<HashFunction> hashFunction();

        /** Returns the least number of places on the ring, 1 to 8,000,000; absent means 1024. */
        @Schema(minimum = 1, maximum = 8000000)
        OptionalInt minRingSize();

        /** Returns the greatest number of places on the ring, 1 to 8,000,000; absent means 8,000,000. */
        @Schema(minimum = 1, maximum = 8000000)
        OptionalInt maxRingSize();

        /**
         * Returns the properties of requests or connections that are hashed; deprecated in favour of
         * {@link MeshLoadBalancingStrategy.Conf#hashPolicies()}.
         */
        List<HashPolicy> hashPolicies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RingHash}. */
        final class Builder extends ImmutableLoadBalancer.RingHash.Builder implements ModelBuilder<RingHash> {
            Builder() {}

            /** Adds a property that requests are hashed by. */
            public Builder addHashPolicy(Consumer<HashPolicy.Builder> hashPolicy) {
                return addHashPolicy(ModelBuilder.build(HashPolicy.builder(), hashPolicy));
            }
        }
    }

    /** A function that places endpoints on a ring. */
    final class HashFunction extends OpenEnum {
        /** The function {@code xxHash}. */
        public static final HashFunction XX_HASH = of("XXHash");
        /** The function {@code MurmurHash2}. */
        public static final HashFunction MURMUR_HASH_2 = of("MurmurHash2");

        private HashFunction(String value) {
            super(value);
        }

        /** Returns the function of this name, known or not. */
        public static HashFunction of(String value) {
            return new HashFunction(value);
        }
    }

    /** Settings of {@link Type#RANDOM}; there are none so far. */
    @Value.Immutable
    interface Random extends Model {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Random}. */
        final class Builder extends ImmutableLoadBalancer.Random.Builder implements ModelBuilder<Random> {
            Builder() {}
        }
    }

    /** Settings of {@link Type#MAGLEV}. */
    @Value.Immutable
    interface Maglev extends Model {
        /** Returns the number of places in the table, a prime number up to 5,000,011; absent means 65,537. */
        @Schema(minimum = 1, maximum = 5000011)
        OptionalInt tableSize();

        /**
         * Returns the properties of requests or connections that are hashed; deprecated in favour of
         * {@link MeshLoadBalancingStrategy.Conf#hashPolicies()}.
         */
        List<HashPolicy> hashPolicies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Maglev}. */
        final class Builder extends ImmutableLoadBalancer.Maglev.Builder implements ModelBuilder<Maglev> {
            Builder() {}

            /** Adds a property that requests are hashed by. */
            public Builder addHashPolicy(Consumer<HashPolicy.Builder> hashPolicy) {
                return addHashPolicy(ModelBuilder.build(HashPolicy.builder(), hashPolicy));
            }
        }
    }
}
