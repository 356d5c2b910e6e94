package dev.meshmanager.kuma;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.core.schema.SchemaViolation;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a resource that was written with what the control plane has right after it. The control plane adds defaults,
 * leaves out zero values, drops members that the kind does not have, and spells durations and numbers in its own way;
 * any other difference is a change by somebody else.
 */
final class ReadBack {
    /** Members that the control plane sets, whatever was sent. */
    private static final Set<String> COMPUTED =
            Set.of("creationTime", "kri", "mesh", "metadata", "modificationTime", "name", "status", "type");

    private final Set<String> dropped = new HashSet<>();

    private ReadBack(ResourceType<?> type, JsonObject sent) {
        if (!GenericResource.class.isAssignableFrom(type.model())) {
            for (SchemaViolation unknown : SchemaCheck.of(type.model()).unknownMembers(sent)) {
                dropped.add(unknown.path());
            }
        }
    }

    /** Returns the path of the first member that is not as it was sent, or empty. */
    static Optional<String> difference(ResourceType<?> type, JsonObject sent, JsonObject read) {
        return new ReadBack(type, sent).ofObjects("", sent.raw(), read.raw());
    }

    private Optional<String> ofValues(String path, @Nullable Object sent, @Nullable Object read) {
        if (sent instanceof Map && read instanceof Map) {
            return ofObjects(path + ".", (Map<?, ?>) sent, (Map<?, ?>) read);
        }
        if (sent instanceof List && read instanceof List) {
            return ofLists(path, (List<?>) sent, (List<?>) read);
        }
        boolean isSame = read == null ? isZero(sent) : isSameScalar(sent, read) || isZero(sent) && isZero(read);
        return isSame ? Optional.empty() : Optional.of(path);
    }

    private Optional<String> ofObjects(String prefix, Map<?, ?> sent, Map<?, ?> read) {
        for (Map.Entry<?, ?> member : sent.entrySet()) {
            String path = prefix + member.getKey();
            // The control plane computes its own labels, and reads names of protobuf in both spellings.
            boolean isComputed = COMPUTED.contains(path)
                    || prefix.equals("labels.") && path.contains("kuma.io/")
                    || path.contains("_") && !read.containsKey(member.getKey());
            Optional<String> difference = isComputed || dropped.contains(path)
                    ? Optional.empty()
                    : ofValues(path, member.getValue(), read.get(member.getKey()));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofLists(String path, List<?> sent, List<?> read) {
        if (sent.size() != read.size()) {
            return Optional.of(path);
        }
        for (int i = 0; i < sent.size(); i++) {
            Optional<String> difference = ofValues(path + "[" + i + "]", sent.get(i), read.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
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
