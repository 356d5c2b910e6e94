package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.text.Counted;
import dev.meshmanager.kuma.inspect.EnvoyStats;
import dev.meshmanager.kuma.plan.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** How a rollout is run. Immutable. */
public final class RolloutOptions {
    private static final RolloutOptions DEFAULTS = new RolloutOptions(new Settings());

    private final Settings settings;

    private RolloutOptions(Settings settings) {
        this.settings = settings;
    }

    /** Returns the default options: each check has five minutes, and is repeated every five seconds. */
    public static RolloutOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options with this time for each check, after which it has failed. The time in which a canary is
     * observed is not part of it.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public RolloutOptions timeout(Duration timeout) {
        Settings copy = settings.copy();
        copy.timeout = notNegative(timeout);
        return new RolloutOptions(copy);
    }

    /**
     * Returns these options with this time between two attempts of a check.
     *
     * @throws IllegalArgumentException if the time is zero or negative
     */
    public RolloutOptions interval(Duration interval) {
        if (interval.isZero()) {
            throw new IllegalArgumentException("the interval must not be zero");
        }
        Settings copy = settings.copy();
        copy.interval = notNegative(interval);
        return new RolloutOptions(copy);
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a time must not be negative, not " + Counted.of(duration));
        }
        return duration;
    }

    /** Returns these options with a listener. It receives the number of finished stages, on the calling thread. */
    public RolloutOptions onProgress(Progress.Listener listener) {
        Settings copy = settings.copy();
        copy.listener = Objects.requireNonNull(listener, "listener");
        return new RolloutOptions(copy);
    }

    /**
     * Returns these options so that nothing is changed once the condition is true. It is asked before each change and
     * before each attempt of a check, by several threads.
     */
    public RolloutOptions cancelWhen(BooleanSupplier cancelled) {
        Settings copy = settings.copy();
        copy.cancelled = Objects.requireNonNull(cancelled, "cancelled");
        return new RolloutOptions(copy);
    }

    /**
     * Returns these options with a condition that the statistics of each observed proxy of a canary must meet, besides
     * its {@link Guard}.
     */
    public RolloutOptions guard(Predicate<EnvoyStats> isGood) {
        Settings copy = settings.copy();
        copy.isGood = Objects.requireNonNull(isGood, "isGood");
        return new RolloutOptions(copy);
    }

    /** Returns these options with this clock and with this way to wait, for tests. */
    public RolloutOptions time(Clock clock, Sleeper sleeper) {
        Settings copy = settings.copy();
        copy.clock = Objects.requireNonNull(clock, "clock");
        copy.sleeper = Objects.requireNonNull(sleeper, "sleeper");
        return new RolloutOptions(copy);
    }

    Duration timeout() {
        return settings.timeout;
    }

    Duration interval() {
        return settings.interval;
    }

    Progress.Listener listener() {
        return settings.listener;
    }

    BooleanSupplier cancelled() {
        return settings.cancelled;
    }

    Predicate<EnvoyStats> isGood() {
        return settings.isGood;
    }

    Clock clock() {
        return settings.clock;
    }

    Sleeper sleeper() {
        return settings.sleeper;
    }

    /** Returns the timeout and the interval. */
    @Override
    public String toString() {
        return "checks every " + Counted.of(settings.interval) + " for " + Counted.of(settings.timeout);
    }

    /** The values. Only a copy that nobody else has yet is changed. */
    private static final class Settings {
        private Duration timeout = Duration.ofMinutes(5);
        private Duration interval = Duration.ofSeconds(5);
        private Progress.Listener listener = progress -> {};
        private BooleanSupplier cancelled = () -> false;
        private Predicate<EnvoyStats> isGood = stats -> true;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.system();

        Settings copy() {
            Settings copy = new Settings();
            copy.timeout = timeout;
            copy.interval = interval;
            copy.listener = listener;
            copy.cancelled = cancelled;
            copy.isGood = isGood;
            copy.clock = clock;
            copy.sleeper = sleeper;
            return copy;
        }
    }
}
