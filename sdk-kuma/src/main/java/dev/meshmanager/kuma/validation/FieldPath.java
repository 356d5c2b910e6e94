package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The path of a field in a resource. Rules report violations at it. The text of a path is only built for a violation,
 * so checking a valid resource costs next to nothing. Not thread-safe.
 */
public final class FieldPath {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int HIGHEST_PORT = 65_535;

    private final @Nullable FieldPath parent;
    private final String segment;
    private final int index;
    private final Report report;

    private FieldPath(@Nullable FieldPath parent, String segment, int index, Report report) {
        this.parent = parent;
        this.segment = segment;
        this.index = index;
        this.report = report;
    }

    /** Returns the path of a whole resource, without violations, for {@link KumaVersion#V2_14}. */
    public static FieldPath root() {
        return root(KumaVersion.V2_14);
    }

    /** Returns the path of a whole resource, without violations, for a control plane of this version. */
    public static FieldPath root(KumaVersion version) {
        return new FieldPath(null, "", -1, new Report(version));
    }

    /** Returns whether the resource is checked for a control plane of this version or a later one. */
    public boolean isSince(KumaVersion version) {
        return report.version.isAtLeast(version);
    }

    /**
     * Returns the path of a whole resource that calls {@code entered} for each member that rules enter, with a
     * violation or without.
     */
    static FieldPath watchedRoot(KumaVersion version, Consumer<FieldPath> entered) {
        return new FieldPath(null, "", -1, new Report(version) {
            @Override
            FieldPath enter(FieldPath member) {
                entered.accept(member);
                return member;
            }
        });
    }

    /** Returns the path of a member. */
    public FieldPath field(String name) {
        return report.enter(new FieldPath(this, name, -1, report));
    }

    /** Returns the path of an element of a list. */
    public FieldPath index(int index) {
        return new FieldPath(this, "", index, report);
    }

    /**
     * Returns the path of an entry of a map. Its key is in brackets and quotes, for example {@code tags["version"]}.
     */
    public FieldPath key(String key) {
        return new FieldPath(this, "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]", -1, report);
    }

    /** Reports a violation at this path. */
    public void reject(String reason) {
        report.violations.add(Violation.of(path(), reason));
    }

    /** Returns all violations of the resource, in the order in which they were reported. */
    public List<Violation> violations() {
        return report.violations.isEmpty() ? List.of() : List.copyOf(report.violations);
    }

    /** Returns the path from the resource, for example {@code spec.to[0].default}. */
    public String path() {
        return append(new StringBuilder()).toString();
    }

    private StringBuilder append(StringBuilder path) {
        if (parent != null) {
            parent.append(path);
        }
        if (index >= 0) {
            return path.append('[').append(index).append(']');
        }
        if (path.length() > 0 && !segment.isEmpty() && !segment.startsWith("[")) {
            path.append('.');
        }
        return path.append(segment);
    }

    /** Rejects an absent value. */
    public void defined(Optional<?> value) {
        if (value.isEmpty()) {
            reject("must be defined");
        }
    }

    /** Rejects a number that is absent. */
    public void defined(OptionalLong value) {
        defined(value.stream().boxed().findAny());
    }

    /** Rejects a number that is absent. */
    public void defined(OptionalDouble value) {
        defined(value.stream().boxed().findAny());
    }

    /**
     * Rejects an absent list. An empty list in the document is accepted.
     *
     * @param owner the model that has the list; the last part of this path is the name of the list
     */
    public void defined(Model owner, Collection<?> values) {
        if (values.isEmpty() && !owner.unknownFields().has(segment)) {
            reject("must be defined");
        }
    }

    /**
     * Returns whether the document of the model has one of these members without elements. A member that is null does
     * not count.
     */
    public static boolean has(Model owner, String... members) {
        return Arrays.stream(members).anyMatch(member -> owner.unknownFields()
                .get(member)
                .filter(value -> !value.isNull())
                .isPresent());
    }

    /** Rejects a value that is present, with this reason. */
    public void absent(Optional<?> value, String reason) {
        if (value.isPresent()) {
            reject(reason);
        }
    }

    /** Rejects an absent or empty text. */
    public void notEmpty(Optional<String> value) {
        if (value.orElse("").isEmpty()) {
            reject("must not be empty");
        }
    }

    /** Rejects an empty collection. */
    public void notEmpty(Collection<?> values) {
        if (values.isEmpty()) {
            reject("must not be empty");
        }
    }

    /** Rejects a duration that is zero or negative. */
    public void positive(Optional<Duration> value) {
        if (value.isPresent() && (value.get().isZero() || value.get().isNegative())) {
            reject("must be greater than 0");
        }
    }

    /** Rejects a negative duration. */
    public void notNegative(Optional<Duration> value) {
        if (value.isPresent() && value.get().isNegative()) {
            reject("must not be negative");
        }
    }

    /** Rejects a number that is zero or negative. */
    public void positiveNumber(long value) {
        if (value <= 0) {
            reject("must be greater than 0");
        }
    }

    /** Rejects a number that is zero or negative. An absent number is accepted. */
    public void positiveNumber(OptionalInt value) {
        value.ifPresent(this::positiveNumber);
    }

    /** Rejects a number that is zero or negative. An absent number is accepted. */
    public void positiveNumber(OptionalLong value) {
        value.ifPresent(this::positiveNumber);
    }

    /** Rejects a number outside a range. Both bounds belong to the range. */
    public void between(long least, long most, long value) {
        if (value < least || value > most) {
            reject("must be between " + least + " and " + most);
        }
    }

    /** Rejects a number outside a range. Both bounds belong to the range. An absent number is accepted. */
    public void between(long least, long most, OptionalInt value) {
        value.ifPresent(number -> between(least, most, number));
    }

    /** Rejects a text that is not an absolute file path. */
    public void absolutePath(String path) {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
            reject("must be an absolute path");
        }
    }

    /** Rejects a number that is not a port. An absent number counts as 0. */
    public void port(OptionalInt value) {
        int port = value.orElse(0);
        if (port < 1 || port > HIGHEST_PORT) {
            reject("must be a port between 1 and " + HIGHEST_PORT);
        }
    }

    /** Rejects a percentage outside 0 to 100. An absent percentage is accepted. */
    public void percentage(OptionalDouble value) {
        value.ifPresent(share -> {
            if (share < 0 || share > 100) {
                reject("must be between 0.0 and 100.0");
            }
        });
    }

    /** Rejects a percentage outside 0 to 100, and a text that is not a number. */
    public void percentage(Optional<IntOrString> value) {
        value.flatMap(this::number).ifPresent(number -> {
            if (number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
                reject("must be between 0.0 and 100.0");
            }
        });
    }

    /** Returns the number in a value. Rejects a text that is not a number, and then returns empty. */
    public Optional<BigDecimal> number(IntOrString value) {
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            reject("must be a number");
            return Optional.empty();
        }
    }

    /** Returns the path. */
    @Override
    public String toString() {
        return path();
    }

    /** The violations that all paths of one resource share. */
    private static class Report {
        private final KumaVersion version;
        private final List<Violation> violations = new ArrayList<>();

        Report(KumaVersion version) {
            this.version = version;
        }

        FieldPath enter(FieldPath member) {
            return member;
        }
    }
}
