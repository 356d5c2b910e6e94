package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Optional;
import org.immutables.value.Value;

/** A change of a JSON document, as RFC 6902 writes it. */
@Value.Immutable
public interface JsonPatchItem extends Model {
    /** Returns what is done. */
    Optional<Op> op();

    /** Returns where, as a JSON pointer. */
    Optional<String> path();

    /** Returns the value that is added, removed or expected. */
    Optional<JsonValue> value();

    /** Returns the change that adds a value. */
    static JsonPatchItem add(String path, JsonValue value) {
        return builder().op(Op.ADD).path(path).value(value).build();
    }

    /** Returns the change that removes a value. */
    static JsonPatchItem remove(String path, JsonValue value) {
        return builder().op(Op.REMOVE).path(path).value(value).build();
    }

    /** Returns the step that fails unless this value stands there. */
    static JsonPatchItem test(String path, JsonValue value) {
        return builder().op(Op.TEST).path(path).value(value).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this change. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link JsonPatchItem}. */
    final class Builder extends ImmutableJsonPatchItem.Builder implements ModelBuilder<JsonPatchItem> {
        Builder() {}
    }

    /** What a {@link JsonPatchItem} does. */
    final class Op extends OpenEnum {
        /** Adds the value. */
        public static final Op ADD = of("add");
        /** Removes the value. */
        public static final Op REMOVE = of("remove");
        /** Fails unless the value stands there. */
        public static final Op TEST = of("test");

        private Op(String value) {
            super(value);
        }

        /** Returns the operation of this name, known or not. */
        public static Op of(String value) {
            return new Op(value);
        }
    }
}
