package dev.meshmanager.kuma;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares a resource that was written with what the control plane has after it. The control plane adds defaults,
 * leaves out zero values, and spells durations and numbers in its own way; any other difference is found.
 */
final class ReadBack {
    /** Members that the control plane sets, whatever was sent. */
    private static final Set<String> COMPUTED =
            Set.of("creationTime", "kri", "metadata", "modificationTime", "name", "status", "type");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern SNAKE = Pattern.compile("_+(\\w)");

    private final boolean isProtobuf;
    private final List<Difference> differences = new ArrayList<>();

    private ReadBack(boolean isProtobuf) {
        this.isProtobuf = isProtobuf;
    }

    /** How a member that was sent is not there. */
    enum Loss {
        /** There is another value. */
        CHANGED,
        /** There is no value. */
        MISSING,
        /** There is no value, which may mean the same as the one that was sent. */
        OMITTED
    }

    /**
     * A member that is not as it was sent.
     *
     * @param path the path in the universal format
     * @param sent the value that was sent
     * @param loss what became of it
     */
    record Difference(String path, JsonValue sent, Loss loss) {
        boolean isAbsent() {
            return loss != Loss.CHANGED;
        }
    }

    /** Returns the members that are not as they were sent, in their order. */
    static List<Difference> differences(ResourceType<?> type, JsonObject sent, JsonObject read) {
        ReadBack comparison = new ReadBack(type.isFlat());
        comparison.objects("", sent.raw(), read.raw());
        return comparison.differences;
    }

    private void values(String path, @Nullable Object sent, @Nullable Object read) {
        if (sent instanceof Map && read instanceof Map) {
            objects(path, (Map<?, ?>) sent, (Map<?, ?>) read);
        } else if (sent instanceof List && read instanceof List) {
            lists(path, (List<?>) sent, (List<?>) read);
        } else if (read == null) {
            add(path, sent, isZero(sent) || isFirstConstant(sent) ? Loss.OMITTED : Loss.MISSING);
        } else if (!isSameScalar(sent, read) && !(isZero(sent) && isZero(read))) {
            add(path, sent, Loss.CHANGED);
        }
    }

    /** Protobuf leaves out the first constant of an enumeration, whichever it is. */
    private boolean isFirstConstant(@Nullable Object sent) {
        return isProtobuf
                && sent instanceof String text
                && CONSTANT.matcher(text).matches();
    }

    private void add(String path, @Nullable Object sent, Loss loss) {
        if (sent != null) {
            differences.add(new Difference(path, JsonValue.of(sent), loss));
        }
    }

    private void objects(String path, Map<?, ?> sent, Map<?, ?> read) {
        sent.forEach((key, value) -> {
            String name = String.valueOf(key);
            // The control plane computes its own labels.
            boolean isComputed =
                    path.isEmpty() && COMPUTED.contains(name) || path.equals("labels") && name.contains("kuma.io/");
            if (!isComputed) {
                values(member(path, name), value, read(read, name));
            }
        });
    }

    private static String member(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Members of protobuf messages are read in two spellings, and written in one of them. */
    private static @Nullable Object read(Map<?, ?> read, String name) {
        return read.containsKey(name)
                ? read.get(name)
                : read.get(
                        SNAKE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)));
    }

    private void lists(String path, List<?> sent, List<?> read) {
        if (sent.size() > read.size() && isWithout(path, sent, read)) {
            return;
        }
        if (sent.size() != read.size()) {
            add(path, sent, Loss.CHANGED);
            return;
        }
        for (int i = 0; i < sent.size(); i++) {
            values(path + "[" + i + "]", sent.get(i), read.get(i));
        }
    }

    /** Adds the items that are missing, if the others are there in their order. */
    private boolean isWithout(String path, List<?> sent, List<?> read) {
        int next = 0;
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (next < read.size() && isSame(sent.get(i), read.get(next))) {
                next++;
            } else {
                missing.add(i);
            }
        }
        if (next < read.size()) {
            return false;
        }
        missing.forEach(i -> add(path + "[" + i + "]", sent.get(i), Loss.MISSING));
        return true;
    }

    private boolean isSame(@Nullable Object sent, @Nullable Object read) {
        ReadBack comparison = new ReadBack(isProtobuf);
        comparison.values("item", sent, read);
        return comparison.differences.stream().allMatch(Difference::isAbsent);
    }

    private static boolean isZero(@Nullable Object value) {
        if (value instanceof Map) {
            return ((Map<?, ?>) value).values().stream().allMatch(ReadBack::isZero);
        }
        return value == null
                || value.equals(false)
                || value.equals("")
                || value.equals("0s")
                || value instanceof List && ((List<?>) value).isEmpty()
                || value instanceof Number && isSameScalar(value, 0);
    }

    private static boolean isSameScalar(@Nullable Object sent, Object read) {
        String a = String.valueOf(sent);
        String b = read.toString();
        return a.equals(b) || isSameNumber(a, b) || isSameDuration(a, b);
    }

    private static boolean isSameNumber(String a, String b) {
        try {
            return new BigDecimal(a.strip()).compareTo(new BigDecimal(b.strip())) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isSameDuration(String a, String b) {
        try {
            return GoDuration.parse(a).equals(GoDuration.parse(b));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
