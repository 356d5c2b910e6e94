package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Optional;
import org.immutables.value.Value;

/** One operation of a JSON patch (RFC 6902). */
@Value.Immutable
public interface JsonPatchItem extends Model {
    /** Returns the operation. */
    Optional<Op> op();

    /** Returns the location in the document as a JSON pointer. */
    Optional<String> path();

    /** Returns the value that is added, removed or expected. */
    Optional<JsonValue> value();

    /** Returns an operation that adds a value. */
    static JsonPatchItem add(String path, JsonValue value) {
        return builder().op(Op.ADD).path(path).value(value).build();
    }

    /** Returns an operation that removes a value. */
    static JsonPatchItem remove(String path, JsonValue value) {
        return builder().op(Op.REMOVE).path(path).value(value).build();
    }

    /** Returns an operation that fails unless the location has this value. */
    static JsonPatchItem test(String path, JsonValue value) {
        return builder().op(Op.TEST).path(path).value(value).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this change. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link JsonPatchItem}. */
    final class Builder extends ImmutableJsonPatchItem.Builder implements ModelBuilder<JsonPatchItem> {
        Builder() {}
    }

    /** The type of a JSON patch operation. */
    final class Op extends OpenEnum {
        /** Adds the value. */
        public static final Op ADD = of("add");
        /** Removes the value. */
        public static final Op REMOVE = of("remove");
        /** Fails unless the location has the value. */
        public static final Op TEST = of("test");

        private Op(String value) {
            super(value);
        }

        /** Returns the operation with this name, known or not. */
        public static Op of(String value) {
            return new Op(value);
        }
    }
}
