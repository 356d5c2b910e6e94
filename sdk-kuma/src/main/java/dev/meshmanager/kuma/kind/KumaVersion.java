package dev.meshmanager.kuma.kind;

import dev.meshmanager.core.ResourceType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of Kuma, for example {@code 2.14.3}, or a line of versions, for example {@code 2.14}. Immutable.
 *
 * <p><b>Order.</b> A line comes before all of its versions, and a preview comes before the version that it precedes:
 * {@code 3.0}, {@code 3.0.0-preview.v1a2b3c}, {@code 3.0.0}, {@code 3.0.1}. So a preview of 3.0 {@linkplain #isAtLeast
 * is at least} {@link #V3_0}.
 *
 * <p><b>3.0 is a preview.</b> The facts about 3.0 come from a preview built from Kuma's main branch in August 2026. The
 * released version may differ.
 */
public final class KumaVersion implements Comparable<KumaVersion> {
    // Before the constants, which are parsed with it.
    private static final Pattern SYNTAX = Pattern.compile("v?(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?(?:[-+](.+))?");
    private static final int NO_PATCH = -1;

    /** The line 2.11. */
    public static final KumaVersion V2_11 = of("2.11");
    /** The line 2.12, which added identities and KRIs. */
    public static final KumaVersion V2_12 = of("2.12");
    /** The line 2.13, which added workloads. */
    public static final KumaVersion V2_13 = of("2.13");
    /** The line 2.14. The SDK assumes it where no version is known. */
    public static final KumaVersion V2_14 = of("2.14");
    /** The line 3.0, which removes the older policies, built-in gateways and zone proxies of their own kind. */
    public static final KumaVersion V3_0 = of("3.0");

    /** The lines that differ in what the SDK knows about them, oldest first. */
    public static final List<KumaVersion> KNOWN = List.of(V2_11, V2_12, V2_13, V2_14, V3_0);

    private final String text;
    private final int[] numbers;
    private final @Nullable String suffix;

    private KumaVersion(String text, int[] numbers, @Nullable String suffix) {
        this.text = text;
        this.numbers = numbers;
        this.suffix = suffix;
    }

    /**
     * Returns the version with this text, for example {@code 2.14.3}, {@code v2.14.3} or {@code 3.0}.
     *
     * @throws IllegalArgumentException if the text is not a version
     */
    public static KumaVersion of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is not a version of Kuma; write it like 2.14.3 or 3.0"));
    }

    /**
     * Returns the version with this text, or empty if it is not a version.
     *
     * <p>Empty also for {@code 0.0.0-preview.v1a2b3c}, with which builds of a branch describe themselves: it does not
     * tell the line.
     */
    public static Optional<KumaVersion> find(String text) {
        Matcher matcher = SYNTAX.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int patch = matcher.group(3) == null ? NO_PATCH : Integer.parseInt(matcher.group(3));
        int[] numbers = {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), patch};
        if (numbers[0] == 0 && numbers[1] == 0) {
            return Optional.empty();
        }
        return Optional.of(new KumaVersion(text.strip().replaceFirst("^v", ""), numbers, matcher.group(4)));
    }

    /** Returns the line of this version, for example {@code 2.14} for {@code 2.14.3}. */
    public KumaVersion line() {
        return of(numbers[0] + "." + numbers[1]);
    }

    /** Returns whether this is {@code other} or a later version. */
    public boolean isAtLeast(KumaVersion other) {
        return compareTo(other) >= 0;
    }

    /** Returns whether this is an earlier version than {@code other}. */
    public boolean isBefore(KumaVersion other) {
        return compareTo(other) < 0;
    }

    /** Returns whether control planes of this version have the kind. */
    public boolean has(ResourceType<?> type) {
        return type.since().map(KumaVersion::of).map(this::isAtLeast).orElse(true)
                && type.until().map(KumaVersion::of).map(this::isBefore).orElse(true);
    }

    @Override
    public int compareTo(KumaVersion other) {
        int byNumbers = Arrays.compare(numbers, other.numbers);
        if (byNumbers != 0) {
            return byNumbers;
        }
        if (suffix == null || other.suffix == null) {
            return Boolean.compare(suffix == null, other.suffix == null);
        }
        return suffix.compareTo(other.suffix);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KumaVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + (suffix == null ? 0 : suffix.hashCode());
    }

    /** Returns the text of the version, without a leading {@code v}. */
    @Override
    public String toString() {
        return text;
    }
}
