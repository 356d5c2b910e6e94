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

/**
 * The body of an error response, in the shape of RFC 9457 with Kuma's additions. Members that the server omits are
 * empty.
 */
@Value.Enclosing
@Value.Immutable
public interface Problem extends Model {
    /** Returns the URI of the problem type. */
    Optional<String> type();

    /** Returns the HTTP status. */
    OptionalInt status();

    /** Returns a short summary of the problem. */
    Optional<String> title();

    /** Returns an explanation of the problem. */
    Optional<String> detail();

    /** Returns an identifier of this occurrence, for example a trace id. */
    Optional<String> instance();

    /**
     * Returns the invalid parts of the request. Older control planes use {@link #causes()} instead;
     * {@link #violations()} has both.
     */
    @Json(name = "invalid_parameters")
    List<InvalidParameter> invalidParameters();

    /** Returns the explanation from older control planes, which name it {@code details}. */
    Optional<String> details();

    /** Returns the invalid parts of the request in the form of older control planes; see {@link #violations()}. */
    List<Cause> causes();

    /**
     * Returns the invalid parts of the request: {@link #invalidParameters()} or, if there are none, {@link #causes()}.
     * Empty if the server reports none.
     */
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

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this problem. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Problem}. */
    final class Builder extends ImmutableProblem.Builder implements ModelBuilder<Problem> {
        Builder() {}

        /** Adds an invalid part of the request. */
        public Builder addInvalidParameter(Consumer<InvalidParameter.Builder> parameter) {
            return addInvalidParameter(ModelBuilder.build(InvalidParameter.builder(), parameter));
        }

        /** Adds an invalid part of the request in the form of older control planes. */
        public Builder addCause(Consumer<Cause.Builder> cause) {
            return addCause(ModelBuilder.build(Cause.builder(), cause));
        }
    }

    /** An invalid part of a request. */
    @Value.Immutable
    interface InvalidParameter extends Model {
        /** Returns the path of the part, for example {@code spec.to[0].default.idleTimeout}. */
        Optional<String> field();

        /** Returns the reason why the part is invalid. */
        Optional<String> reason();

        /** Returns the name of the violated rule. */
        Optional<String> rule();

        /** Returns the location of the part in the request, for example {@code body} or {@code query}. */
        Optional<String> source();

        /** Returns the allowed values. */
        List<JsonValue> choices();

        /** Returns the minimum length, number of elements or value. */
        OptionalLong minimum();

        /** Returns the maximum length, number of elements or value. */
        OptionalLong maximum();

        /** Returns the other members that the rule concerns. */
        List<JsonValue> dependents();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this parameter. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link InvalidParameter}. */
        final class Builder extends ImmutableProblem.InvalidParameter.Builder
                implements ModelBuilder<InvalidParameter> {
            Builder() {}
        }
    }

    /** An invalid part of a request in the form of older control planes. */
    @Value.Immutable
    interface Cause extends Model {
        /** Returns the path of the part. */
        Optional<String> field();

        /** Returns the reason why the part is invalid. */
        Optional<String> message();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this cause. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Cause}. */
        final class Builder extends ImmutableProblem.Cause.Builder implements ModelBuilder<Cause> {
            Builder() {}
        }
    }
}
