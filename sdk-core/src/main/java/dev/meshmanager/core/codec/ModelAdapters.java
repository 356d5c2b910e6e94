package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.OpenEnum;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The factory of adapters for models and for the types of their members. */
public final class ModelAdapters implements JsonAdapter.Factory {
    private static final Type STRING_MAP = Types.newParameterizedType(Map.class, String.class, String.class);

    private static final Map<Type, JsonAdapter<?>> LEAVES = Map.ofEntries(
            Map.entry(String.class, new StringAdapter()),
            Map.entry(Boolean.class, new BooleanAdapter()),
            Map.entry(boolean.class, new BooleanAdapter()),
            Map.entry(Integer.class, ScalarAdapter.INTEGER),
            Map.entry(Long.class, ScalarAdapter.LONG),
            Map.entry(Double.class, ScalarAdapter.DOUBLE),
            Map.entry(Instant.class, ScalarAdapter.INSTANT),
            Map.entry(Duration.class, ScalarAdapter.GO_DURATION),
            Map.entry(IntOrString.class, ScalarAdapter.INT_OR_STRING),
            Map.entry(JsonValue.class, new JsonValueAdapter()),
            Map.entry(JsonObject.class, new JsonObjectAdapter()));

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the class is checked before
    public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        Class<?> raw = Types.getRawType(type);
        if (!annotations.isEmpty()) {
            return null;
        }
        if (STRING_MAP.equals(type)) {
            return new StringMapAdapter();
        }
        if (LEAVES.containsKey(raw)) {
            return LEAVES.get(raw);
        }
        if (raw == List.class) {
            TreeAdapter<Object> element = TreeAdapter.of(Types.collectionElementType(type, List.class), moshi);
            return element instanceof ScalarAdapter
                    ? ScalarAdapter.listOf((ScalarAdapter<?>) element)
                    : new ListAdapter<>(element);
        }
        if (raw == Map.class) {
            return new MapAdapter<>(TreeAdapter.of(((ParameterizedType) type).getActualTypeArguments()[1], moshi));
        }
        if (OpenEnum.class.isAssignableFrom(raw)) {
            return new OpenEnumAdapter(raw);
        }
        if (!Model.class.isAssignableFrom(raw)) {
            return null;
        }
        if (raw.isSealed()) {
            return new UnionJsonAdapter(raw, moshi);
        }
        return new ModelJsonAdapter<>(new ModelShape<>(raw.asSubclass(Model.class), type), moshi);
    }
}
