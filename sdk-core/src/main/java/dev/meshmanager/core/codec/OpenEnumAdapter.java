package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonReader;
import dev.meshmanager.core.OpenEnum;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;

/** Reads and writes constants of an {@link OpenEnum}, using its static method {@code of(String)}. */
final class OpenEnumAdapter<E extends OpenEnum> extends TreeAdapter<E> {
    private final Class<E> type;
    private final Method of;
    private final List<E> constants;
    private final JsonReader.Options options;

    OpenEnumAdapter(Class<E> type) {
        this.type = type;
        this.constants = OpenEnum.constants(type);
        this.options =
                JsonReader.Options.of(constants.stream().map(OpenEnum::value).toArray(String[]::new));
        try {
            this.of = type.getMethod("of", String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no static method of(String)", e);
        }
    }

    @Override
    public E fromJson(JsonReader reader) throws IOException {
        int index = reader.peek() == JsonReader.Token.STRING ? reader.selectString(options) : -1;
        if (index >= 0) {
            return constants.get(index);
        }
        try {
            // In protobuf's JSON form, a constant may also be written as its number.
            String value = reader.peek() == JsonReader.Token.NUMBER ? reader.nextString() : StringAdapter.read(reader);
            return type.cast(of.invoke(null, value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object toTree(E constant) {
        return constant.value();
    }
}
