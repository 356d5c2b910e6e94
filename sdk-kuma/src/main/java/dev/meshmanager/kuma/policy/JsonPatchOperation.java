package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One step of a JSON patch (RFC 6902). */
@Value.Immutable
public interface JsonPatchOperation extends Model {
    /** Returns what is done; the control plane requires it. */
    @Schema(required = true)
    Optional<Op> op();

    /** Returns the JSON pointer of what is changed; the control plane requires it. */
    @Schema(required = true)
    Optional<String> path();

    /** Returns the new value, for {@link Op#ADD} and {@link Op#REPLACE}. */
    Optional<JsonValue> value();

    /** Returns the JSON pointer of the source, for {@link Op#MOVE} and {@link Op#COPY}. */
    Optional<String> from();

    /**
     * Returns an operation that adds a value, or inserts it into an array.
     *
     * @throws IllegalArgumentException if the value has no JSON form; see {@link JsonValue#of}
     */
    static JsonPatchOperation add(String path, @Nullable Object value) {
        return builder().op(Op.ADD).path(path).value(JsonValue.of(value)).build();
    }

    /** Returns an operation that removes what is at the path. */
    static JsonPatchOperation remove(String path) {
        return builder().op(Op.REMOVE).path(path).build();
    }

    /**
     * Returns an operation that puts a value in the place of another.
     *
     * @throws IllegalArgumentException if the value has no JSON form; see {@link JsonValue#of}
     */
    static JsonPatchOperation replace(String path, @Nullable Object value) {
        return builder().op(Op.REPLACE).path(path).value(JsonValue.of(value)).build();
    }

    /** Returns an operation that moves a value. */
    static JsonPatchOperation move(String from, String path) {
        return builder().op(Op.MOVE).from(from).path(path).build();
    }

    /** Returns an operation that copies a value. */
    static JsonPatchOperation copy(String from, String path) {
        return builder().op(Op.COPY).from(from).path(path).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this operation. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link JsonPatchOperation}. */
    final class Builder extends ImmutableJsonPatchOperation.Builder implements ModelBuilder<JsonPatchOperation> {
        Builder() {}
    }

    /** What a {@link JsonPatchOperation} does. */
    final class Op extends OpenEnum {
        /** Adds a value. */
        public static final Op ADD = of("add");
        /** Removes a value. */
        public static final Op REMOVE = of("remove");
        /** Puts a value in the place of another. */
        public static final Op REPLACE = of("replace");
        /** Moves a value. */
        public static final Op MOVE = of("move");
        /** Copies a value. */
        public static final Op COPY = of("copy");

        private Op(String value) {
            super(value);
        }

        /** Returns the operation of this name, known or not. */
        public static Op of(String value) {
            return new Op(value);
        }
    }
}
