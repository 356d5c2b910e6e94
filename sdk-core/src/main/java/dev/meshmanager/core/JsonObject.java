package dev.meshmanager.core;

import dev.meshmanager.core.raw.RawJson;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of any shape. Members keep their order, and numbers keep their literal. Immutable, and safe for use by
 * many threads.
 */
public final class JsonObject {
    /** The object without members. */
    public static final JsonObject EMPTY = new JsonObject(ByteString.EMPTY, Map.of());

    private final ByteString text;
    private volatile @Nullable Map<String, @Nullable Object> members;

    private JsonObject(ByteString text, @Nullable Map<String, @Nullable Object> members) {
        this.text = text;
        this.members = members;
    }

    /**
     * Returns an object with these members, copied at every depth.
     *
     * @throws IllegalArgumentException if a value has no JSON form; see {@link JsonValue#of}
     */
    public static JsonObject of(Map<String, ?> members) {
        return JsonValue.of(members).asObject().orElseThrow();
    }

    /**
     * Returns an object with one member.
     *
     * @throws IllegalArgumentException if the value has no JSON form; see {@link JsonValue#of}
     */
    public static JsonObject of(String name, @Nullable Object value) {
        return of(Collections.singletonMap(name, value));
    }

    /** Wraps members without copying them. The caller must not change them afterwards. */
    public static JsonObject wrap(Map<String, @Nullable Object> members) {
        return members.isEmpty() ? EMPTY : new JsonObject(ByteString.EMPTY, members);
    }

    /** Wraps the text of an object, which must be valid JSON. It is parsed on first access. */
    public static JsonObject ofText(ByteString text) {
        return new JsonObject(text, null);
    }

    private Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> read = members;
        if (read == null) {
            // Two threads may both parse the text; they get equal results.
            read = RawJson.readObject(text);
            members = read;
        }
        return read;
    }

    /** Returns whether there are no members. */
    public boolean isEmpty() {
        return members().isEmpty();
    }

    /** Returns the names of the members, in document order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(members().keySet());
    }

    /** Returns whether there is a member with this name, even if its value is {@code null}. */
    public boolean has(String name) {
        return members().containsKey(name);
    }

    /**
     * Returns the member with this name, or empty if there is none. A member that is {@code null} is
     * {@link JsonValue#NULL}.
     */
    public Optional<JsonValue> get(String name) {
        return members().containsKey(name)
                ? Optional.of(JsonValue.wrap(members().get(name)))
                : Optional.empty();
    }

    /**
     * Returns the members as maps, lists, strings, {@link Number}s, booleans and {@code null}. The map is unmodifiable.
     */
    public Map<String, @Nullable Object> raw() {
        return Collections.unmodifiableMap(members());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject && members().equals(((JsonObject) other).members());
    }

    @Override
    public int hashCode() {
        return members().hashCode();
    }

    @Override
    public String toString() {
        return RawJson.toString(members());
    }
}
