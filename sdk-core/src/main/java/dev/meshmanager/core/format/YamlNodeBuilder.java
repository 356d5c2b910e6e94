package dev.meshmanager.core.format;

import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.yaml.PlainScalars;
import dev.meshmanager.core.yaml.YamlNode;
import dev.meshmanager.core.yaml.YamlPiece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the nodes of a YAML text from the events of the parser. The engine's own composer has no limit for nesting,
 * expands aliases without counting characters, and converts numbers to Java types, which loses their literals.
 */
final class YamlNodeBuilder {
    /** The engine copies a scalar each time it reads more, which takes minutes for a long scalar in small pieces. */
    private static final int LARGEST_BUFFER = 256 << 10;

    private static final String MERGE = "<<";
    private static final String FLOAT = Tag.FLOAT.getValue();
    private static final String TIMESTAMP = Tag.PREFIX + "timestamp";
    private static final Set<String> YES = Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> NO = Set.of("n", "N", "no", "No", "NO", "off", "Off", "OFF");

    private final String document;
    private final YamlPiece piece;
    private final ParserImpl events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private YamlNode.Place place;
    private long values;
    private long characters;

    YamlNodeBuilder(String document, YamlPiece piece) {
        this.document = document;
        this.piece = piece;
        this.place = place(0, 0);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(YamlReader.LONGEST)
                .setBufferSize(Math.min(piece.text().length() + 1, LARGEST_BUFFER))
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, piece.text()));
    }

    /** Returns the document, or empty if there are only comments. */
    Optional<YamlNode> document() {
        YamlNode document = null;
        while (events.hasNext()) {
            if (next().getEventId() == Event.ID.DocumentStart) {
                document = node(next(), 1);
            }
        }
        return Optional.ofNullable(document);
    }

    DocumentException forbidden(ReaderException e) {
        String text = piece.text();
        int index = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
        return failure(
                text, index, String.format("YAML allows the character U+%04X only as an escape", e.getCodePoint()));
    }

    /** Returns a failure at a character of a text that replaces the piece. */
    DocumentException failure(String text, int index, String reason) {
        DocumentLocation inPiece = SourceText.location(document, text, index);
        place = place(inPiece.line() - 1, inPiece.column() - 1);
        return failure(reason);
    }

    private Event next() {
        Event event = events.next();
        event.getStartMark().ifPresent(this::moveTo);
        return event;
    }

    void moveTo(Mark mark) {
        place = place(mark.getLine(), mark.getColumn());
    }

    private YamlNode.Place place(int line, int column) {
        return new YamlNode.Place(piece.line(line), piece.column(line, column));
    }

    private YamlNode.Place place(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return place(mark.getLine(), mark.getColumn());
    }

    /** Exceptions of the parser quote the line, which may contain a secret, so they are not used as the cause. */
    DocumentException failure(String reason) {
        return new DocumentException(new DocumentLocation(document, place.line(), place.column()), reason);
    }

    private YamlNode node(Event event, int depth) {
        checkDepth(depth);
        if (event instanceof AliasEvent) {
            return alias((AliasEvent) event, depth);
        }
        count(1, event instanceof ScalarEvent ? ((ScalarEvent) event).getValue().length() : 0);
        YamlNode.Place start = place(event);
        YamlNode node;
        if (event instanceof ScalarEvent) {
            node = scalar((ScalarEvent) event, start);
        } else {
            checkTag((CollectionStartEvent) event);
            node = event.getEventId() == Event.ID.SequenceStart ? sequence(start, depth) : mapping(start, depth);
        }
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private void checkDepth(int depth) {
        if (depth > YamlReader.DEEPEST) {
            throw failure("nested deeper than " + YamlReader.DEEPEST + " levels");
        }
    }

    private YamlNode alias(AliasEvent event, int depth) {
        YamlNode node = anchors.get(event.getAlias());
        if (node == null) {
            throw failure("alias without an anchor before it: "
                    + VisibleText.part(event.getAlias().getValue()));
        }
        checkDepth(depth + node.height() - 1);
        count(node.values(), node.characters());
        return node;
    }

    private void count(long moreValues, long moreCharacters) {
        values += moreValues;
        characters += moreCharacters;
        if (values > YamlReader.MOST_VALUES || characters > YamlReader.LONGEST) {
            String limits = YamlReader.MOST_VALUES + " values or " + YamlReader.LONGEST + " characters";
            throw failure("more than " + limits + ", aliases written out");
        }
    }

    private void checkTag(CollectionStartEvent event) {
        String tag = event.getTag().orElse("!");
        boolean isSequence = event.getEventId() == Event.ID.SequenceStart;
        if (!tag.equals("!") && !tag.equals((isSequence ? Tag.SEQ : Tag.MAP).getValue())) {
            throw failure("no JSON form for the tag " + VisibleText.part(tag));
        }
    }

    private YamlNode scalar(ScalarEvent event, YamlNode.Place start) {
        String text = event.getValue();
        return YamlNode.scalar(value(event, text), text.length(), start);
    }

    private @Nullable Object value(ScalarEvent event, String text) {
        String tag = event.getTag().orElse("");
        if (tag.isEmpty() && !event.isPlain() || tag.equals("!") || tag.equals(Tag.STR.getValue())) {
            return text;
        }
        try {
            Object value = PlainScalars.parse(text);
            if (tag.isEmpty() || tag.equals(tagOf(value)) || tag.equals(FLOAT) && value instanceof Number) {
                return value;
            }
            // The tag is unambiguous, so the words of YAML 1.1 are accepted too.
            if (tag.equals(Tag.BOOL.getValue()) && (YES.contains(text) || NO.contains(text))) {
                return YES.contains(text);
            }
            if (tag.equals(TIMESTAMP)) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw failure(String.valueOf(e.getMessage()));
        }
        throw failure("no JSON form for a scalar with the tag " + VisibleText.part(tag));
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

    private YamlNode sequence(YamlNode.Place start, int depth) {
        List<YamlNode> elements = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            elements.add(node(event, depth + 1));
        }
        return YamlNode.sequence(elements, start);
    }

    private YamlNode mapping(YamlNode.Place start, int depth) {
        Map<String, YamlNode.Member> members = new LinkedHashMap<>();
        YamlNode merged = null;
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            YamlNode.Place at = place(event);
            String name = name(event);
            boolean isMerge = name.equals(MERGE) && event instanceof ScalarEvent && ((ScalarEvent) event).isPlain();
            checkUnique(name, isMerge ? merged != null : members.containsKey(name));
            YamlNode value = node(next(), depth + 1);
            if (isMerge) {
                merged = value;
            } else {
                members.put(name, new YamlNode.Member(name, value, at));
            }
        }
        if (merged != null) {
            place = start;
            merge(merged, members);
        }
        return YamlNode.mapping(members, start);
    }

    private String name(Event event) {
        if (event instanceof ScalarEvent) {
            ScalarEvent scalar = (ScalarEvent) event;
            scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor, scalar(scalar, place(scalar))));
            return scalar.getValue();
        }
        if (event instanceof AliasEvent) {
            Object value = alias((AliasEvent) event, 1).value();
            if (value instanceof String) {
                return (String) value;
            }
        }
        throw failure("the name of a member must be a scalar");
    }

    private void checkUnique(String name, boolean isThere) {
        if (isThere) {
            throw failure("duplicate member " + VisibleText.part(name));
        }
    }

    /** Adds the members of the merged mappings that are still absent. The first mapping with a member wins. */
    private void merge(YamlNode merged, Map<String, YamlNode.Member> members) {
        List<YamlNode> mappings = merged.isSequence() ? merged.elements() : List.of(merged);
        for (YamlNode mapping : mappings) {
            if (!(mapping.value() instanceof Map)) {
                throw failure("<< can only merge mappings");
            }
            mapping.members().forEach(members::putIfAbsent);
        }
    }
}
