package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A rule of a {@link TrafficRoute} for HTTP requests. */
@Value.Immutable
public interface TrafficRouteHttp extends Model {
    /** Returns the match that selects requests. The control plane requires it. */
    Optional<TrafficRouteMatch> match();

    /** Returns the changes to requests and responses. */
    Optional<TrafficRouteModify> modify();

    /** Returns the destinations with their weights. They exclude {@link #destination()}. */
    List<TrafficRoute.Split> split();

    /** Returns the tags of the only destination. They exclude {@link #split()}. */
    Map<String, String> destination();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this rule. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRouteHttp}. */
    final class Builder extends ImmutableTrafficRouteHttp.Builder implements ModelBuilder<TrafficRouteHttp> {
        Builder() {}

        /** Sets the match that selects requests. */
        public Builder match(Consumer<TrafficRouteMatch.Builder> match) {
            return match(ModelBuilder.build(TrafficRouteMatch.builder(), match));
        }

        /** Sets the changes to requests and responses. */
        public Builder modify(Consumer<TrafficRouteModify.Builder> modify) {
            return modify(ModelBuilder.build(TrafficRouteModify.builder(), modify));
        }

        /** Adds a destination with a weight. */
        public Builder addSplit(Consumer<TrafficRoute.Split.Builder> split) {
            return addSplit(ModelBuilder.build(TrafficRoute.Split.builder(), split));
        }

        /** Adds a destination with this weight. */
        public Builder addSplit(long weight, Map<String, String> destination) {
            return addSplit(TrafficRoute.Split.of(weight, destination));
        }
    }
}
