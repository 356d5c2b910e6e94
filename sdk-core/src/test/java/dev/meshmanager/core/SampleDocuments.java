package dev.meshmanager.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** JSON texts of {@link Sample}s as a server may send them: literals in any form, and unknown members. */
final class SampleDocuments {
    private static final Set<String> KNOWN = Set.of(
            "name",
            "text",
            "enabled",
            "count",
            "big",
            "quoted",
            "ratio",
            "pause",
            "period",
            "at",
            "port",
            "any",
            "object",
            "color",
            "colors",
            "words",
            "numbers",
            "labels",
            "child",
            "kids",
            "byName",
            "shape",
            "shapes",
            "kind",
            "radius",
            "inner",
            "protobuf");
    private static final Arbitrary<String> STRING = Arbitraries.oneOf(
                    Arbitraries.strings().ascii().ofMaxLength(12),
                    Arbitraries.strings()
                            .withCharRange(' ', '\ud7ff')
                            .withChars('\n', '\t', '\u0000', '\u2028', '"', '\\')
                            .ofMaxLength(6),
                    Arbitraries.of("", "on", "\ud83d\ude80", "null", "1e3"))
            .map(text -> JsonValue.of(text).toString());
    private static final Arbitrary<String> NUMBER = Arbitraries.oneOf(
            Arbitraries.of(
                    "0",
                    "-0",
                    "1.0",
                    "-0.0",
                    "1e3",
                    "1E+3",
                    "1e-7",
                    "0.10",
                    "12345678901234567890",
                    "-12345678901234567890",
                    "9007199254740993",
                    "9223372036854775807",
                    "1e400",
                    "0.30000000000000000001"),
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.doubles().map(String::valueOf));
    private static final Arbitrary<String> SCALAR =
            Arbitraries.oneOf(STRING, NUMBER, Arbitraries.of("true", "false", "null"));
    private static final Arbitrary<String> NAME = Arbitraries.oneOf(
                    Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
                    Arbitraries.of("", "$ref", "é", "a.b", "x-y", "constructor", "unknownFields"))
            .filter(name -> !KNOWN.contains(name));

    private SampleDocuments() {}

    static Arbitrary<String> samples() {
        return sample(2);
    }

    /** Any JSON value. */
    static Arbitrary<String> any(int depth) {
        return depth == 0
                ? SCALAR
                : Arbitraries.oneOf(
                        SCALAR,
                        any(depth - 1).list().ofMaxSize(3).map(SampleDocuments::array),
                        extras(depth - 1).map(SampleDocuments::object));
    }

    private static Arbitrary<String> sample(int depth) {
        Map<String, Arbitrary<String>> members = scalars();
        if (depth > 0) {
            members.put("child", sample(depth - 1));
            members.put("kids", list(sample(depth - 1)));
            members.put("byName", map(sample(depth - 1)));
            members.put("shape", shape(depth - 1));
            members.put("shapes", list(shape(depth - 1)));
        }
        return some(members, depth, Map.of("name", STRING));
    }

    private static Arbitrary<String> shape(int depth) {
        Map<String, Arbitrary<String>> frame = new LinkedHashMap<>();
        if (depth > 0) {
            frame.put("inner", shape(depth - 1));
        }
        return Arbitraries.oneOf(
                some(
                        new LinkedHashMap<>(Map.of("radius", doubles())),
                        depth,
                        Map.of("kind", Arbitraries.of("\"circle\""))),
                some(frame, depth, Map.of("kind", Arbitraries.of("\"frame\""))),
                some(
                        new LinkedHashMap<>(),
                        depth,
                        Map.of("kind", Arbitraries.of("\"hexagon\"", "\"\"", "\"Circle\""))));
    }

    /** Members with either of their names. */
    private static Arbitrary<String> protobuf() {
        Map<String, Arbitrary<String>> members = new LinkedHashMap<>();
        members.put("connectTimeout", durations());
        members.put("bytes_sent", longs());
        members.put("last_seen", instants());
        members.put("light_color", colors());
        members.put("all_words", list(STRING));
        return some(members, 1, Map.of("bytesReceived", NUMBER));
    }

    private static Map<String, Arbitrary<String>> scalars() {
        Map<String, Arbitrary<String>> members = new LinkedHashMap<>();
        members.put("text", STRING);
        members.put("enabled", Arbitraries.of("true", "false"));
        members.put("count", ints());
        members.put("big", longs());
        members.put(
                "quoted",
                Arbitraries.oneOf(
                        Arbitraries.of("\"18446744073709551615\"", "\"0012\"", "\"1.0\""),
                        longs(),
                        longs().filter(text -> !text.startsWith("\"")).map(text -> '"' + text + '"')));
        members.put("ratio", doubles());
        members.put("pause", durations());
        members.put("period", durations());
        members.put("at", instants());
        members.put("port", Arbitraries.oneOf(ints().filter(text -> !text.startsWith("\"")), STRING));
        members.put("any", any(2));
        members.put("object", extras(2).map(SampleDocuments::object));
        members.put("color", colors());
        members.put("colors", list(colors().filter(text -> text.startsWith("\""))));
        members.put("protobuf", protobuf());
        members.put("words", list(STRING));
        members.put("numbers", list(ints()));
        members.put("labels", map(STRING));
        return members;
    }

    private static Arbitrary<String> ints() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of("0", "-0", "1.0", "1e3", "-1E2", "2147483647", "-2147483648", "200.00", "\"80\""));
    }

    private static Arbitrary<String> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.of("0", "-0", "1.0", "1e3", "9223372036854775807", "-9223372036854775808", "\"15\""));
    }

    private static Arbitrary<String> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of(
                        "0",
                        "-0",
                        "-0.0",
                        "50",
                        "50.0",
                        "0.10",
                        "1e3",
                        "1e400",
                        "1e-400",
                        "1E15",
                        "\"0.5\"",
                        "12345678901234567890",
                        "0.30000000000000000001"));
    }

    private static Arbitrary<String> durations() {
        return Arbitraries.of(
                        "60m", "1h0m0s", "0s", "0", "0m0s", "90s", "1m30s", "0.250s", "0.25s", "250ms", "1.5h", ".5s",
                        "1.s", "100us", "100µs", "100μs", "1ns", "-5s", "+5s", "1h1h", "0.1ns")
                .map(text -> '"' + text + '"');
    }

    private static Arbitrary<String> instants() {
        return Arbitraries.of(
                        "2026-11-23T18:31:32.0682Z",
                        "2026-11-23T18:31:32.06820Z",
                        "2026-11-23T18:31:32Z",
                        "2026-11-23T18:31:32.000Z",
                        "2026-11-23T20:31:32+02:00",
                        "2026-11-23T18:31:32.068251491+00:00",
                        "2026-11-23t18:31:32z",
                        "2026-11-23T18:31Z",
                        "0001-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.999999999Z",
                        "1969-12-31T23:59:59.5Z")
                .map(text -> '"' + text + '"');
    }

    private static Arbitrary<String> colors() {
        return Arbitraries.of("\"red\"", "\"green\"", "\"ultraviolet\"", "7", "1.0", "\"\"", "\"RED\"");
    }

    /** Some of the members, some of them null, mixed with unknown members, in any order. */
    private static Arbitrary<String> some(
            Map<String, Arbitrary<String>> optional, int depth, Map<String, Arbitrary<String>> required) {
        Map<String, Arbitrary<String>> members = new LinkedHashMap<>();
        required.forEach(members::put);
        optional.forEach((name, value) -> members.put(
                name,
                Arbitraries.frequencyOf(
                        List.of(pair(5, Arbitraries.just("")), pair(4, value), pair(1, Arbitraries.just("null"))))));
        List<String> names = new ArrayList<>(members.keySet());
        Arbitrary<List<String>> values =
                Combinators.combine(new ArrayList<>(members.values())).as(list -> list);
        return Combinators.combine(values, extras(depth), Arbitraries.randoms()).as((known, extras, random) -> {
            Map<String, String> all = new LinkedHashMap<>(extras);
            for (int i = 0; i < names.size(); i++) {
                if (!known.get(i).isEmpty()) {
                    all.put(names.get(i), known.get(i));
                }
            }
            List<Map.Entry<String, String>> shuffled = new ArrayList<>(all.entrySet());
            Collections.shuffle(shuffled, random);
            Map<String, String> inOrder = new LinkedHashMap<>();
            shuffled.forEach(member -> inOrder.put(member.getKey(), member.getValue()));
            return object(inOrder);
        });
    }

    private static Arbitrary<Map<String, String>> extras(int depth) {
        return Arbitraries.maps(NAME, any(depth)).ofMaxSize(2);
    }

    private static Arbitrary<String> list(Arbitrary<String> element) {
        return element.list().ofMaxSize(3).map(SampleDocuments::array);
    }

    private static Arbitrary<String> map(Arbitrary<String> value) {
        return Arbitraries.maps(NAME, value).ofMaxSize(3).map(SampleDocuments::object);
    }

    private static String array(List<String> elements) {
        return "[" + String.join(",", elements) + "]";
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> JsonValue.of(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Tuple.Tuple2<Integer, Arbitrary<String>> pair(int weight, Arbitrary<String> value) {
        return Tuple.of(weight, value);
    }
}
