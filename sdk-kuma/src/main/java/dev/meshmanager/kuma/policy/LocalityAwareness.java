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

/** Which endpoints come first by where they are, as {@link MeshLoadBalancingStrategy} has it. */
@Value.Enclosing
@Value.Immutable
public interface LocalityAwareness extends Model {
    /** Returns whether traffic goes to all endpoints wherever they are; absent means {@code false}. */
    Optional<Boolean> disabled();

    /** Returns which endpoints come first inside of the zone. */
    Optional<LocalZone> localZone();

    /**
     * Returns the other zones that traffic goes to when the own zone lacks endpoints; absent means none if there is a
     * {@link #localZone()}, else any zone.
     */
    Optional<CrossZone> crossZone();

    /** Returns the settings that spread traffic over all endpoints wherever they are. */
    static LocalityAwareness off() {
        return builder().disabled(true).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link LocalityAwareness}. */
    final class Builder extends ImmutableLocalityAwareness.Builder implements ModelBuilder<LocalityAwareness> {
        Builder() {}

        /** Sets which endpoints come first inside of the zone. */
        public Builder localZone(Consumer<LocalZone.Builder> localZone) {
            return localZone(ModelBuilder.build(LocalZone.builder(), localZone));
        }

        /** Sets the other zones that traffic goes to when the own zone lacks endpoints. */
        public Builder crossZone(Consumer<CrossZone.Builder> crossZone) {
            return crossZone(ModelBuilder.build(CrossZone.builder(), crossZone));
        }
    }

    /** Which endpoints come first inside of the zone. */
    @Value.Immutable
    interface LocalZone extends Model {
        /** Returns the tags that an endpoint should share with the client, the most wanted first. */
        List<AffinityTag> affinityTags();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
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

    /** A tag that an endpoint should share with the client. */
    @Value.Immutable
    interface AffinityTag extends Model {
        /** Returns the name of the tag, as in {@code k8s.io/node}. */
        @Schema(required = true)
        Optional<String> key();

        /**
         * Returns the share of traffic, relative to the sum of the weights beside it; all tags of a list have one or
         * none has. Absent means that the control plane gives about 90% to the first tag, 9% to the next and so on.
         */
        @Schema(minimum = 0)
        OptionalLong weight();

        /** Returns the tag of this name. */
        static AffinityTag of(String key) {
            return builder().key(key).build();
        }

        /** Returns the tag of this name and share of traffic. */
        static AffinityTag of(String key, long weight) {
            return builder().key(key).weight(weight).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this tag. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AffinityTag}. */
        final class Builder extends ImmutableLocalityAwareness.AffinityTag.Builder
                implements ModelBuilder<AffinityTag> {
            Builder() {}
        }
    }

    /** The other zones that traffic goes to when the own zone lacks endpoints. */
    @Value.Immutable
    interface CrossZone extends Model {
        /** Returns the zones that take over, the most wanted first. */
        List<Failover> failover();

        /** Returns how few endpoints may be left before traffic goes to the next zones; absent means 50%. */
        Optional<FailoverThreshold> failoverThreshold();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link CrossZone}. */
        final class Builder extends ImmutableLocalityAwareness.CrossZone.Builder implements ModelBuilder<CrossZone> {
            Builder() {}

            /** Adds zones that take over. */
            public Builder addFailover(Consumer<Failover.Builder> failover) {
                return addFailover(ModelBuilder.build(Failover.builder(), failover));
            }

            /** Sets how few endpoints may be left before traffic goes to the next zones. */
            public Builder failoverThreshold(Consumer<FailoverThreshold.Builder> failoverThreshold) {
                return failoverThreshold(ModelBuilder.build(FailoverThreshold.builder(), failoverThreshold));
            }
        }
    }

    /** Zones that take over from other zones. */
    @Value.Immutable
    interface Failover extends Model {
        /** Returns the zones whose traffic is meant; absent means all. */
        Optional<FromZone> from();

        /** Returns the zones that take over; the control plane requires them. */
        @Schema(required = true)
        Optional<ToZone> to();

        /** Returns the entry that lets these zones take over from any zone. */
        static Failover to(ToZone to) {
            return builder().to(to).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this entry. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Failover}. */
        final class Builder extends ImmutableLocalityAwareness.Failover.Builder implements ModelBuilder<Failover> {
            Builder() {}

            /** Sets the zones whose traffic is meant. */
            public Builder from(Consumer<FromZone.Builder> from) {
                return from(ModelBuilder.build(FromZone.builder(), from));
            }

            /** Sets the zones that take over. */
            public Builder to(Consumer<ToZone.Builder> to) {
                return to(ModelBuilder.build(ToZone.builder(), to));
            }
        }
    }

    /** Zones whose traffic is meant. */
    @Value.Immutable
    interface FromZone extends Model {
        /** Returns the names of the zones; the control plane requires one. */
        @Schema(required = true)
        List<String> zones();

        /** Returns the zones of these names. */
        static FromZone of(String... zones) {
            return builder().addZones(zones).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these zones. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FromZone}. */
        final class Builder extends ImmutableLocalityAwareness.FromZone.Builder implements ModelBuilder<FromZone> {
            Builder() {}
        }
    }

    /** Zones that take over. */
    @Value.Immutable
    interface ToZone extends Model {
        /** Returns how the zones are chosen; the control plane requires it. */
        @Schema(required = true)
        Optional<ToZoneType> type();

        /** Returns the names that the type needs. */
        List<String> zones();

        /** Returns no zone: traffic stays where it is. */
        static ToZone none() {
            return builder().type(ToZoneType.NONE).build();
        }

        /** Returns every zone. */
        static ToZone any() {
            return builder().type(ToZoneType.ANY).build();
        }

        /** Returns the zones of these names. */
        static ToZone only(String... zones) {
            return builder().type(ToZoneType.ONLY).addZones(zones).build();
        }

        /** Returns every zone but those of these names. */
        static ToZone anyExcept(String... zones) {
            return builder().type(ToZoneType.ANY_EXCEPT).addZones(zones).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these zones. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ToZone}. */
        final class Builder extends ImmutableLocalityAwareness.ToZone.Builder implements ModelBuilder<ToZone> {
            Builder() {}
        }
    }

    /** How a {@link ToZone} chooses. */
    final class ToZoneType extends OpenEnum {
        /** No zone. */
        public static final ToZoneType NONE = of("None");
        /** The zones that are named. */
        public static final ToZoneType ONLY = of("Only");
        /** Every zone. */
        public static final ToZoneType ANY = of("Any");
        /** Every zone but those that are named. */
        public static final ToZoneType ANY_EXCEPT = of("AnyExcept");

        private ToZoneType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static ToZoneType of(String value) {
            return new ToZoneType(value);
        }
    }

    /** How few endpoints may be left before traffic goes to the next zones. */
    @Value.Immutable
    interface FailoverThreshold extends Model {
        /** Returns the percentage of endpoints that must be alive, a whole number or a decimal in a string. */
        @Schema(required = true)
        Optional<IntOrString> percentage();

        /** Returns the threshold of this percentage. */
        static FailoverThreshold of(int percentage) {
            return builder().percentage(IntOrString.of(percentage)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this threshold. */
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
