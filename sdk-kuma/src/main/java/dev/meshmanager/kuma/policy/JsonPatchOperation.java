package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One operation of a JSON patch (RFC 6902). */
@Value.Immutable
public interface JsonPatchOperation extends Model {
    /** Returns the operation. The control plane requires it. */
    @Schema(required = true)
    Optional<Op> op();

    /** Returns the JSON pointer to the value that is changed. The control plane requires it. */
    @Schema(required = true)
    Optional<String> path();

    /** Returns the new value. {@link Op#ADD} and {@link Op#REPLACE} need it. */
    Optional<JsonValue> value();

    /** Returns the JSON pointer to the source. {@link Op#MOVE} and {@link Op#COPY} need it. */
    Optional<String> from();

    /**
     * Returns an operation that adds a value or inserts it into an array.
     *
     * @throws IllegalArgumentException if the value has no JSON form; see {@link JsonValue#of}
     */
    static JsonPatchOperation add(String path, @Nullable Object value) {
        return builder().op(Op.ADD).path(path).value(JsonValue.of(value)).build();
    }

    /** Returns an operation that removes the value at a path. */
    static JsonPatchOperation remove(String path) {
        return builder().op(Op.REMOVE).path(path).build();
    }

    /**
     * Returns an operation that replaces the value at a path.
     *
     * @throws IllegalArgumentException if the value has no JSON form; see {@link JsonValue#of}
     */
    static JsonPatchOperation replace(String path, @Nullable Object value) {
        return builder().op(Op.REPLACE).path(path).value(JsonValue.of(value)).build();
    }

    /** Returns an operation that moves a value from one path to another. */
    static JsonPatchOperation move(String from, String path) {
        return builder().op(Op.MOVE).from(from).path(path).build();
    }

    /** Returns an operation that copies a value from one path to another. */
    static JsonPatchOperation copy(String from, String path) {
        return builder().op(Op.COPY).from(from).path(path).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this operation. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link JsonPatchOperation}. */
    final class Builder extends ImmutableJsonPatchOperation.Builder implements ModelBuilder<JsonPatchOperation> {
        Builder() {}
    }

    /** The kind of a {@link JsonPatchOperation}. */
    final class Op extends OpenEnum {
        /** Adds a value. */
        public static final Op ADD = of("add");
        /** Removes a value. */
        public static final Op REMOVE = of("remove");
        /** Replaces a value. */
        public static final Op REPLACE = of("replace");
        /** Moves a value. */
        public static final Op MOVE = of("move");
        /** Copies a value. */
        public static final Op COPY = of("copy");

        private Op(String value) {
            super(value);
        }

        /** Returns the operation with this name. Unknown names are accepted. */
        public static Op of(String value) {
            return new Op(value);
        }
    }
}
