package dev.meshmanager.core.error;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What a server says is wrong: the body of an error answer, in the shape of RFC 9457 with Kuma's additions. */
@Value.Enclosing
@Value.Immutable
public interface Problem extends Model {
    /** Returns the URI of the sort of problem. */
    Optional<String> type();

    /** Returns the HTTP status. */
    OptionalInt status();

    /** Returns what is wrong, in a few words. */
    Optional<String> title();

    /** Returns what is wrong, in a sentence. */
    Optional<String> detail();

    /** Returns what names this occurrence, as in a trace id. */
    Optional<String> instance();

    /** Returns what is wrong with which part of the request. */
    @Json(name = "invalid_parameters")
    List<InvalidParameter> invalidParameters();

    /** Returns the detail under the name that older control planes gave it. */
    Optional<String> details();

    /** Returns what is wrong with which part of the request, as older control planes say it. */
    List<Cause> causes();

    /** Returns what is wrong with which part of the request, whichever way the server said it. */
    default List<InvalidParameter> violations() {
        if (!invalidParameters().isEmpty()) {
            return invalidParameters();
        }
        return causes().stream()
                .map(cause -> InvalidParameter.builder()
                        .field(cause.field())
                        .reason(cause.message())
                        .build())
                .toList();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this problem. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Problem}. */
    final class Builder extends ImmutableProblem.Builder implements ModelBuilder<Problem> {
        Builder() {}

        /** Adds what is wrong with a part of the request. */
        public Builder addInvalidParameter(Consumer<InvalidParameter.Builder> parameter) {
            return addInvalidParameter(ModelBuilder.build(InvalidParameter.builder(), parameter));
        }

        /** Adds what is wrong with a part of the request, as older control planes say it. */
        public Builder addCause(Consumer<Cause.Builder> cause) {
            return addCause(ModelBuilder.build(Cause.builder(), cause));
        }
    }

    /** A part of a request that is wrong. */
    @Value.Immutable
    interface InvalidParameter extends Model {
        /** Returns the path of the part, as in {@code spec.to[0].default.idleTimeout}. */
        Optional<String> field();

        /** Returns what is wrong with it. */
        Optional<String> reason();

        /** Returns the rule that it breaks. */
        Optional<String> rule();

        /** Returns where in the request the part stands, as in {@code body} or {@code query}. */
        Optional<String> source();

        /** Returns the values that would be right. */
        List<JsonValue> choices();

        /** Returns the least length, number of elements or value that would be right. */
        OptionalLong minimum();

        /** Returns the greatest length, number of elements or value that would be right. */
        OptionalLong maximum();

        /** Returns the other members that the rule is about. */
        List<JsonValue> dependents();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this parameter. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link InvalidParameter}. */
        final class Builder extends ImmutableProblem.InvalidParameter.Builder
                implements ModelBuilder<InvalidParameter> {
            Builder() {}
        }
    }

    /** A part of a request that is wrong, as older control planes say it. */
    @Value.Immutable
    interface Cause extends Model {
        /** Returns the path of the part. */
        Optional<String> field();

        /** Returns what is wrong with it. */
        Optional<String> message();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this cause. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Cause}. */
        final class Builder extends ImmutableProblem.Cause.Builder implements ModelBuilder<Cause> {
            Builder() {}
        }
    }
}
