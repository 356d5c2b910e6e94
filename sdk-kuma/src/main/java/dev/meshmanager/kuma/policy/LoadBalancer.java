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
 * The load balancing algorithm of a {@link MeshLoadBalancingStrategy}. {@code type} names the algorithm and the one
 * member that may be set.
 */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface LoadBalancer extends Model {
    /** Returns the algorithm. The control plane requires it. */
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

    /** Returns an algorithm with its default settings. */
    static LoadBalancer of(Type type) {
        return builder().type(type).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this algorithm. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link LoadBalancer}. */
    final class Builder extends UnionBuilder<LoadBalancer, Builder> {
        Builder() {
            super(ImmutableLoadBalancer.class);
        }

        /** Sets only the type. Setting a member also sets its type. */
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
        /** Each endpoint in turn. */
        public static final Type ROUND_ROBIN = of("RoundRobin");
        /** The endpoint with the fewest active requests out of a few random ones. */
        public static final Type LEAST_REQUEST = of("LeastRequest");
        /** The endpoint that a hash maps to on a ring. Requests with the same hash go to the same endpoint. */
        public static final Type RING_HASH = of("RingHash");
        /** A random endpoint. */
        public static final Type RANDOM = of("Random");
        /** The endpoint that a hash maps to in a Maglev table. Like a hash ring, but of fixed size and faster. */
        public static final Type MAGLEV = of("Maglev");

        private Type(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** Settings of {@link Type#ROUND_ROBIN}. They have no members yet. */
    @Value.Immutable
    interface RoundRobin extends Model {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
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
        /** Returns the number of random endpoints that are compared, at least 2. Default: 2. */
        @Schema(minimum = 2, maximum = 4294967295L)
        OptionalLong choiceCount();

        /**
         * Returns the factor by which active requests lower the weight of an endpoint, as a whole number or as a string
         * with a decimal number. Default of Envoy: 1.
         */
        Optional<IntOrString> activeRequestBias();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
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
        /** Returns the function that maps endpoints onto the ring. Default: {@link HashFunction#XX_HASH}. */
        Optional<HashFunction> hashFunction();

        /** Returns the minimum number of entries of the ring, 1 to 8,000,000. Default: 1024. */
        @Schema(minimum = 1, maximum = 8000000)
        OptionalInt minRingSize();

        /** Returns the maximum number of entries of the ring, 1 to 8,000,000. Default: 8,000,000. */
        @Schema(minimum = 1, maximum = 8000000)
        OptionalInt maxRingSize();

        /**
         * Returns the properties that are hashed. Deprecated in favour of
         * {@link MeshLoadBalancingStrategy.Conf#hashPolicies()}.
         */
        List<HashPolicy> hashPolicies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RingHash}. */
        final class Builder extends ImmutableLoadBalancer.RingHash.Builder implements ModelBuilder<RingHash> {
            Builder() {}

            /** Adds a property that is hashed. */
            public Builder addHashPolicy(Consumer<HashPolicy.Builder> hashPolicy) {
                return addHashPolicy(ModelBuilder.build(HashPolicy.builder(), hashPolicy));
            }
        }
    }

    /** A function that maps endpoints onto a hash ring. */
    final class HashFunction extends OpenEnum {
        /** The function {@code xxHash}. */
        public static final HashFunction XX_HASH = of("XXHash");
        /** The function {@code MurmurHash2}. */
        public static final HashFunction MURMUR_HASH_2 = of("MurmurHash2");

        private HashFunction(String value) {
            super(value);
        }

        /** Returns the function with this name. Unknown names are accepted. */
        public static HashFunction of(String value) {
            return new HashFunction(value);
        }
    }

    /** Settings of {@link Type#RANDOM}. They have no members yet. */
    @Value.Immutable
    interface Random extends Model {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
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
        /** Returns the number of entries of the table, a prime number up to 5,000,011. Default: 65,537. */
        @Schema(minimum = 1, maximum = 5000011)
        OptionalInt tableSize();

        /**
         * Returns the properties that are hashed. Deprecated in favour of
         * {@link MeshLoadBalancingStrategy.Conf#hashPolicies()}.
         */
        List<HashPolicy> hashPolicies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Maglev}. */
        final class Builder extends ImmutableLoadBalancer.Maglev.Builder implements ModelBuilder<Maglev> {
            Builder() {}

            /** Adds a property that is hashed. */
            public Builder addHashPolicy(Consumer<HashPolicy.Builder> hashPolicy) {
                return addHashPolicy(ModelBuilder.build(HashPolicy.builder(), hashPolicy));
            }
        }
    }
}
