package dev.meshmanager.core.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the nodes of a YAML text from the parser's events. The engine's own composer nests as deep as the text says,
 * expands aliases without counting characters and reads numbers into Java's types, which lose their literal.
 */
final class YamlReader {
    /** Moshi gives up at 255. */
    static final int DEEPEST = 200;
    /** In characters of one document. */
    static final int LONGEST = 8 << 20;
    /** In one document, aliases written out; more would fill the memory long before the characters do. */
    static final int MOST_VALUES = 1 << 20;

    /** The engine copies all of a scalar whenever it reads on, which takes minutes for a long one in small pieces. */
    private static final int LARGEST_BUFFER = 256 << 10;

    private static final String MERGE = "<<";

    private final SourceText source;
    private final ParserImpl events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private int number;
    private int line = 1;
    private int column = 1;
    private long values;
    private long characters;

    private YamlReader(SourceText source) {
        this.source = source;
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LONGEST)
                .setBufferSize(Math.min(source.text().length() + 1, LARGEST_BUFFER))
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
    }

    /** Returns the documents of a stream, the empty ones too. */
    static List<YamlNode> read(SourceText source) {
        YamlReader reader = new YamlReader(source);
        try {
            return reader.documents();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            mark.ifPresent(reader::moveTo);
            throw reader.failure(reason(e), e);
        } catch (ReaderException e) {
            String text = source.text();
            int index = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            String reason = String.format("YAML allows the character U+%04X only as an escape", e.getCodePoint());
            throw new DocumentException(SourceText.location(reader.document(), text, index), reason, e);
        } catch (YamlEngineException e) {
            throw reader.failure(String.valueOf(e.getMessage()), e);
        }
    }

    private static String reason(MarkedYamlEngineException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ": " + e.getProblem();
    }

    private List<YamlNode> documents() {
        List<YamlNode> documents = new ArrayList<>();
        while (events.hasNext()) {
            if (next().getEventId() == Event.ID.DocumentStart) {
                number++;
                anchors.clear();
                values = 0;
                characters = 0;
                documents.add(node(next(), 1));
            }
        }
        return documents;
    }

    private Event next() {
        Event event = events.next();
        event.getStartMark().ifPresent(this::moveTo);
        return event;
    }

    private void moveTo(Mark mark) {
        line = mark.getLine() + 1;
        column = mark.getColumn() + 1;
    }

    private String document() {
        return source.document(Math.max(number, 1));
    }

    private DocumentException failure(String reason, @Nullable Throwable cause) {
        return new DocumentException(new DocumentLocation(document(), line, column), reason, cause);
    }

    private YamlNode node(Event event, int depth) {
        checkDepth(depth);
        if (event instanceof AliasEvent) {
            return alias((AliasEvent) event, depth);
        }
        count(1, event instanceof ScalarEvent ? ((ScalarEvent) event).getValue().length() : 0);
        Mark mark = event.getStartMark().orElseThrow();
        YamlNode node;
        if (event instanceof ScalarEvent) {
            node = scalar((ScalarEvent) event, mark);
        } else {
            checkTag((CollectionStartEvent) event);
            node = event.getEventId() == Event.ID.SequenceStart ? sequence(mark, depth) : mapping(mark, depth);
        }
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw failure("nested deeper than " + DEEPEST + " levels", null);
        }
    }

    private YamlNode alias(AliasEvent event, int depth) {
        YamlNode node = anchors.get(event.getAlias());
        if (node == null) {
            throw failure("alias of an anchor that does not stand before it: " + event.getAlias(), null);
        }
        checkDepth(depth + node.height() - 1);
        count(node.values(), node.characters());
        return node;
    }

    private void count(long moreValues, long moreCharacters) {
        values += moreValues;
        characters += moreCharacters;
        if (values > MOST_VALUES || characters > LONGEST) {
            String limits = MOST_VALUES + " values or " + LONGEST + " characters";
            throw failure("more than " + limits + ", aliases written out", null);
        }
    }

    private void checkTag(CollectionStartEvent event) {
        String tag = event.getTag().orElse("!");
        boolean isSequence = event.getEventId() == Event.ID.SequenceStart;
        if (!tag.equals("!") && !tag.equals((isSequence ? Tag.SEQ : Tag.MAP).getValue())) {
            throw failure("no JSON form for the tag " + tag, null);
        }
    }

    private YamlNode scalar(ScalarEvent event, Mark mark) {
        String text = event.getValue();
        return YamlNode.scalar(value(event, text), text.length(), mark);
    }

    private @Nullable Object value(ScalarEvent event, String text) {
        String tag = event.getTag().orElse("");
        if (tag.isEmpty() && !event.isPlain() || tag.equals("!") || tag.equals(Tag.STR.getValue())) {
            return text;
        }
        try {
            Object value = PlainScalars.parse(text);
            if (tag.isEmpty() || tag.equals(tagOf(value))) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw failure(String.valueOf(e.getMessage()), e);
        }
        throw failure("no JSON form for a scalar with the tag " + tag, null);
    }

    private static String tagOf(@Nullable Object value) {
        if (value == null) {
            return Tag.NULL.getValue();
        }
        if (value instanceof Boolean) {
            return Tag.BOOL.getValue();
        }
        boolean isFloat = value.toString().matches(".*[.eE].*");
        return value instanceof Number ? (isFloat ? Tag.FLOAT : Tag.INT).getValue() : Tag.STR.getValue();
    }

    private YamlNode sequence(Mark mark, int depth) {
        List<YamlNode> elements = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            elements.add(node(event, depth + 1));
        }
        return YamlNode.sequence(elements, mark);
    }

    private YamlNode mapping(Mark mark, int depth) {
        Map<String, YamlNode.Member> members = new LinkedHashMap<>();
        YamlNode merged = null;
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Mark start = event.getStartMark().orElseThrow();
            String name = name(event);
            boolean isMerge = name.equals(MERGE) && event instanceof ScalarEvent && ((ScalarEvent) event).isPlain();
            checkUnique(name, isMerge ? merged != null : members.containsKey(name));
            YamlNode value = node(next(), depth + 1);
            if (isMerge) {
                merged = value;
            } else {
                members.put(name, new YamlNode.Member(name, value, start));
            }
        }
        if (merged != null) {
            moveTo(mark);
            merge(merged, members);
        }
        return YamlNode.mapping(members, mark);
    }

    private String name(Event event) {
        if (event instanceof ScalarEvent) {
            ScalarEvent scalar = (ScalarEvent) event;
            scalar.getAnchor()
                    .ifPresent(anchor -> anchors.put(
                            anchor, scalar(scalar, scalar.getStartMark().get())));
            return scalar.getValue();
        }
        if (event instanceof AliasEvent) {
            Object value = alias((AliasEvent) event, 1).value();
            if (value instanceof String) {
                return (String) value;
            }
        }
        throw failure("the name of a member must be a scalar", null);
    }

    private void checkUnique(String name, boolean isThere) {
        if (isThere) {
            throw failure("the member " + name + " is there already", null);
        }
    }

    /** Adds the members of the merged mappings that are not there yet; the first mapping that has one wins. */
    private void merge(YamlNode merged, Map<String, YamlNode.Member> members) {
        List<YamlNode> mappings = merged.isSequence() ? merged.elements() : List.of(merged);
        for (YamlNode mapping : mappings) {
            if (!(mapping.value() instanceof Map)) {
                throw failure("<< merges mappings only", null);
            }
            mapping.members().forEach(members::putIfAbsent);
        }
    }
}
