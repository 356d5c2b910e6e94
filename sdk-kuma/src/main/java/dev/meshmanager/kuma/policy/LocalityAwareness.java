package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Preferences of a {@link MeshLoadBalancingStrategy} for endpoints by their location. */
@Value.Enclosing
@Value.Immutable
public interface LocalityAwareness extends Model {
    /** Returns whether traffic goes to all endpoints regardless of their location. Default: {@code false}. */
    Optional<Boolean> disabled();

    /** Returns the priorities within the zone of the client. */
    Optional<LocalZone> localZone();

    /**
     * Returns the zones that traffic fails over to when the local zone lacks endpoints. If it is absent and
     * {@link #localZone()} is set, there is no failover. If both are absent, traffic fails over to any zone.
     */
    Optional<CrossZone> crossZone();

    /** Returns settings that distribute traffic over all endpoints regardless of their location. */
    static LocalityAwareness off() {
        return builder().disabled(true).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link LocalityAwareness}. */
    final class Builder extends ImmutableLocalityAwareness.Builder implements ModelBuilder<LocalityAwareness> {
        Builder() {}

        /** Sets the priorities within the zone of the client. */
        public Builder localZone(Consumer<LocalZone.Builder> localZone) {
            return localZone(ModelBuilder.build(LocalZone.builder(), localZone));
        }

        /** Sets the zones that traffic fails over to when the local zone lacks endpoints. */
        public Builder crossZone(Consumer<CrossZone.Builder> crossZone) {
            return crossZone(ModelBuilder.build(CrossZone.builder(), crossZone));
        }
    }

    /** Priorities within the zone of the client. */
    @Value.Immutable
    interface LocalZone extends Model {
        /** Returns the tags that an endpoint should share with the client, the most important first. */
        List<AffinityTag> affinityTags();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link LocalZone}. */
        final class Builder extends ImmutableLocalityAwareness.LocalZone.Builder implements ModelBuilder<LocalZone> {
            Builder() {}

            /** Adds a tag that an endpoint should share with the client. */
            public Builder addAffinityTag(Consumer<AffinityTag.Builder> affinityTag) {
                return addAffinityTag(ModelBuilder.build(AffinityTag.builder(), affinityTag));
            }
        }
    }

    /** A tag that an endpoint should share with the client, for example its node. */
    @Value.Immutable
    interface AffinityTag extends Model {
        /** Returns the key of the tag, for example {@code k8s.io/node}. The control plane requires it. */
        @Schema(required = true)
        Optional<String> key();

        /**
         * Returns the share of local traffic, relative to the sum of the weights of all tags. Either all tags have a
         * weight or none has. Default: weights that give about 90% to the first tag, 9% to the second, 1% to the third
         * and so on.
         */
        @Schema(minimum = 0)
        OptionalLong weight();

        /** Returns a tag with this key and without a weight. */
        static AffinityTag of(String key) {
            return builder().key(key).build();
        }

        /** Returns a tag with this key and weight. */
        static AffinityTag of(String key, long weight) {
            return builder().key(key).weight(weight).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this tag. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AffinityTag}. */
        final class Builder extends ImmutableLocalityAwareness.AffinityTag.Builder
                implements ModelBuilder<AffinityTag> {
            Builder() {}
        }
    }

    /** Failover to other zones. */
    @Value.Immutable
    interface CrossZone extends Model {
        /** Returns the failover rules, the most important first. */
        List<Failover> failover();

        /** Returns the threshold of live endpoints below which traffic fails over. Default: 50%. */
        Optional<FailoverThreshold> failoverThreshold();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link CrossZone}. */
        final class Builder extends ImmutableLocalityAwareness.CrossZone.Builder implements ModelBuilder<CrossZone> {
            Builder() {}

            /** Adds a failover rule. */
            public Builder addFailover(Consumer<Failover.Builder> failover) {
                return addFailover(ModelBuilder.build(Failover.builder(), failover));
            }

            /** Sets the threshold of live endpoints below which traffic fails over. */
            public Builder failoverThreshold(Consumer<FailoverThreshold.Builder> failoverThreshold) {
                return failoverThreshold(ModelBuilder.build(FailoverThreshold.builder(), failoverThreshold));
            }
        }
    }

    /** A failover rule: the zones to which traffic of some zones fails over. */
    @Value.Immutable
    interface Failover extends Model {
        /** Returns the client zones that the rule applies to. Default: all zones. */
        Optional<FromZone> from();

        /** Returns the zones that traffic fails over to. The control plane requires them. */
        @Schema(required = true)
        Optional<ToZone> to();

        /** Returns a rule that applies to all client zones. */
        static Failover to(ToZone to) {
            return builder().to(to).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this entry. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Failover}. */
        final class Builder extends ImmutableLocalityAwareness.Failover.Builder implements ModelBuilder<Failover> {
            Builder() {}

            /** Sets the client zones that the rule applies to. */
            public Builder from(Consumer<FromZone.Builder> from) {
                return from(ModelBuilder.build(FromZone.builder(), from));
            }

            /** Sets the zones that traffic fails over to. */
            public Builder to(Consumer<ToZone.Builder> to) {
                return to(ModelBuilder.build(ToZone.builder(), to));
            }
        }
    }

    /** The client zones that a failover rule applies to. */
    @Value.Immutable
    interface FromZone extends Model {
        /** Returns the names of the zones. The control plane requires at least one. */
        @Schema(required = true)
        List<String> zones();

        /** Returns the zones with these names. */
        static FromZone of(String... zones) {
            return builder().addZones(zones).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these zones. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FromZone}. */
        final class Builder extends ImmutableLocalityAwareness.FromZone.Builder implements ModelBuilder<FromZone> {
            Builder() {}
        }
    }

    /** The zones that traffic fails over to. */
    @Value.Immutable
    interface ToZone extends Model {
        /** Returns the way zones are selected. The control plane requires it. */
        @Schema(required = true)
        Optional<ToZoneType> type();

        /** Returns the names of the zones, for {@link ToZoneType#ONLY} and {@link ToZoneType#ANY_EXCEPT}. */
        List<String> zones();

        /** Returns no zones. Traffic does not fail over. */
        static ToZone none() {
            return builder().type(ToZoneType.NONE).build();
        }

        /** Returns all zones. */
        static ToZone any() {
            return builder().type(ToZoneType.ANY).build();
        }

        /** Returns the zones with these names. */
        static ToZone only(String... zones) {
            return builder().type(ToZoneType.ONLY).addZones(zones).build();
        }

        /** Returns all zones except those with these names. */
        static ToZone anyExcept(String... zones) {
            return builder().type(ToZoneType.ANY_EXCEPT).addZones(zones).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these zones. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ToZone}. */
        final class Builder extends ImmutableLocalityAwareness.ToZone.Builder implements ModelBuilder<ToZone> {
            Builder() {}
        }
    }

    /** The way a {@link ToZone} selects zones. */
    final class ToZoneType extends OpenEnum {
        /** No zone. */
        public static final ToZoneType NONE = of("None");
        /** The listed zones. */
        public static final ToZoneType ONLY = of("Only");
        /** All zones. */
        public static final ToZoneType ANY = of("Any");
        /** All zones except the listed ones. */
        public static final ToZoneType ANY_EXCEPT = of("AnyExcept");

        private ToZoneType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static ToZoneType of(String value) {
            return new ToZoneType(value);
        }
    }

    /** The threshold of live endpoints below which traffic fails over. */
    @Value.Immutable
    interface FailoverThreshold extends Model {
        /**
         * Returns the percentage of endpoints, as a whole number or as a string with a decimal number. The control
         * plane requires it.
         */
        @Schema(required = true)
        Optional<IntOrString> percentage();

        /** Returns a threshold of this percentage. */
        static FailoverThreshold of(int percentage) {
            return builder().percentage(IntOrString.of(percentage)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this threshold. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FailoverThreshold}. */
        final class Builder extends ImmutableLocalityAwareness.FailoverThreshold.Builder
                implements ModelBuilder<FailoverThreshold> {
            Builder() {}
        }
    }
}
