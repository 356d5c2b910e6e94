package dev.meshmanager.core.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a YAML document: its JSON value, its location, and the locations of its own parts. */
public final class YamlNode {
    private final @Nullable Object value;
    private final Map<String, Member> members;
    private final List<YamlNode> elements;
    private final int line;
    private final int column;
    private final long values;
    private final long characters;
    private final int height;

    private YamlNode(
            @Nullable Object value, int length, Map<String, Member> members, List<YamlNode> elements, Place place) {
        this.value = value;
        this.members = members;
        this.elements = elements;
        this.line = place.line();
        this.column = place.column();
        long allValues = 1;
        long allCharacters = length;
        int deepest = 0;
        for (Member member : members.values()) {
            allValues += member.node.values;
            allCharacters += member.name.length() + member.node.characters;
            deepest = Math.max(deepest, member.node.height);
        }
        for (YamlNode element : elements) {
            allValues += element.values;
            allCharacters += element.characters;
            deepest = Math.max(deepest, element.height);
        }
        this.values = allValues;
        this.characters = allCharacters;
        this.height = deepest + 1;
    }

    public static YamlNode scalar(@Nullable Object value, int length, Place place) {
        return new YamlNode(value, length, Map.of(), List.of(), place);
    }

    public static YamlNode sequence(List<YamlNode> elements, Place place) {
        List<@Nullable Object> values = new ArrayList<>(elements.size());
        elements.forEach(element -> values.add(element.value));
        return new YamlNode(Collections.unmodifiableList(values), 0, Map.of(), elements, place);
    }

    public static YamlNode mapping(Map<String, Member> members, Place place) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        members.forEach((name, member) -> values.put(name, member.node.value));
        return new YamlNode(Collections.unmodifiableMap(values), 0, members, List.of(), place);
    }

    /** Returns the JSON tree. It may contain the same object several times. */
    @Nullable
    public Object value() {
        return value;
    }

    public boolean isSequence() {
        return value instanceof List;
    }

    public Map<String, Member> members() {
        return members;
    }

    public List<YamlNode> elements() {
        return elements;
    }

    /** Returns the number of values in the JSON tree, with aliases expanded. */
    public long values() {
        return values;
    }

    /** Returns the number of characters in the scalars and names of the JSON tree, with aliases expanded. */
    public long characters() {
        return characters;
    }

    /** Returns the depth of the nesting; the depth of a scalar is 1. */
    public int height() {
        return height;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** A line and a column of a stream, counted from 1. */
    public record Place(int line, int column) {}

    /** A member of a mapping. Its location is that of its name. */
    public static final class Member {
        private final String name;
        private final YamlNode node;
        private final int line;
        private final int column;

        public Member(String name, YamlNode node, Place place) {
            this.name = name;
            this.node = node;
            this.line = place.line();
            this.column = place.column();
        }

        public String name() {
            return name;
        }

        public YamlNode node() {
            return node;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }
}
