package dev.meshmanager.core.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Writes JSON trees as YAML in block style, in the layout of {@code kubectl}: items of a list start in the column of
 * their key.
 */
public final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setUseUnicodeEncoding(true)
            // Line breaks within a scalar depend on its length, which makes diffs hard to read.
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .build();
    private static final Pattern EXPONENT = Pattern.compile("[eE]");
    /** YAML 1.1 parsers read {@code 1e3} as a string unless a tag declares that it is a number. */
    private static final Pattern YAML_1_1_FLOAT = Pattern.compile("[-+]?[0-9]+\\.[0-9]*[eE][-+][0-9]+");

    private static final Optional<String> FLOAT = Optional.of(Tag.FLOAT.getValue());
    private static final ImplicitTuple TAG = new ImplicitTuple(false, false);
    // The chosen style implies the type, so no other tag is needed.
    private static final ImplicitTuple NO_TAG = new ImplicitTuple(true, true);

    private final Emitter emitter;

    private YamlWriter(StreamDataWriter out) {
        this.emitter = new Emitter(SETTINGS, out);
    }

    /** Returns one document for each tree, separated by {@code ---}. */
    public static String write(List<? extends @Nullable Object> trees) {
        Text text = new Text();
        YamlWriter writer = new YamlWriter(text);
        writer.emit(new StreamStartEvent());
        boolean isFirst = true;
        for (Object tree : trees) {
            writer.emit(new DocumentStartEvent(!isFirst, Optional.empty(), Map.of()));
            writer.value(tree);
            writer.emit(new DocumentEndEvent(false));
            isFirst = false;
        }
        writer.emit(new StreamEndEvent());
        // They occur in double quotes only, where YAML 1.1 treats them as line breaks.
        return text.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private void emit(Event event) {
        emitter.emit(event);
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map) {
            emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
            ((Map<?, ?>) value).forEach((name, member) -> {
                string((String) name);
                value(member);
            });
            emit(new MappingEndEvent());
        } else if (value instanceof List) {
            emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
            ((List<?>) value).forEach(this::value);
            emit(new SequenceEndEvent());
        } else if (value instanceof String) {
            string((String) value);
        } else if (value instanceof Number) {
            number(value.toString());
        } else {
            scalar(String.valueOf(value), ScalarStyle.PLAIN);
        }
    }

    private void number(String literal) {
        boolean needsTag = EXPONENT.matcher(literal).find()
                && !YAML_1_1_FLOAT.matcher(literal).matches();
        if (needsTag) {
            emit(new ScalarEvent(Optional.empty(), FLOAT, TAG, literal, ScalarStyle.PLAIN));
        } else {
            scalar(literal, ScalarStyle.PLAIN);
        }
    }

    private void string(String given) {
        // UTF-8 cannot encode half of a surrogate pair, and the emitter joins it with the next character.
        String text = new String(given.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        scalar(text, ScalarStyles.of(text));
    }

    private void scalar(String text, ScalarStyle style) {
        emit(new ScalarEvent(Optional.empty(), Optional.empty(), NO_TAG, text, style));
    }

    private static final class Text implements StreamDataWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String piece) {
            text.append(piece);
        }

        @Override
        public void write(String piece, int offset, int length) {
            text.append(piece, offset, offset + length);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
