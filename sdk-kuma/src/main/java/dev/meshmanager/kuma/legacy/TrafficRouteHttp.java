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
    /** Returns which requests the rule is for; the control plane requires it. */
    Optional<TrafficRouteMatch> match();

    /** Returns how requests and answers are changed. */
    Optional<TrafficRouteModify> modify();

    /** Returns the destinations that share the traffic; it excludes {@link #destination()}. */
    List<TrafficRoute.Split> split();

    /** Returns the tags of the one destination; it excludes {@link #split()}. */
    Map<String, String> destination();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this rule. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TrafficRouteHttp}. */
    final class Builder extends ImmutableTrafficRouteHttp.Builder implements ModelBuilder<TrafficRouteHttp> {
        Builder() {}

        /** Sets which requests the rule is for. */
        public Builder match(Consumer<TrafficRouteMatch.Builder> match) {
            return match(ModelBuilder.build(TrafficRouteMatch.builder(), match));
        }

        /** Sets how requests and answers are changed. */
        public Builder modify(Consumer<TrafficRouteModify.Builder> modify) {
            return modify(ModelBuilder.build(TrafficRouteModify.builder(), modify));
        }

        /** Adds a destination that shares the requests. */
        public Builder addSplit(Consumer<TrafficRoute.Split.Builder> split) {
            return addSplit(ModelBuilder.build(TrafficRoute.Split.builder(), split));
        }

        /** Adds a destination of this weight. */
        public Builder addSplit(long weight, Map<String, String> destination) {
            return addSplit(TrafficRoute.Split.of(weight, destination));
        }
    }
}
