package dev.meshmanager.kuma.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Sets the log level and the log file of a control plane. These are flags of {@code kuma-cp}. They are in its commands
 * and units, not in {@code kuma-cp.yaml}.
 */
public final class Logging {
    static final String LEVEL = "log-level";
    static final String FILE = "log-output-path";

    private final Map<String, String> flags;

    Logging(Map<String, String> flags) {
        this.flags = flags;
    }

    /** Sets the level: {@code off}, {@code info} or {@code debug}. Default: {@code info}. */
    public Logging level(String level) {
        if (!List.of("off", "info", "debug").contains(level)) {
            throw new IllegalArgumentException("the log level is off, info or debug, not " + level);
        }
        flags.remove(LEVEL);
        return level.equals("info") ? this : set(LEVEL, level);
    }

    /** Sets the file. Default: the output of the process. */
    public Logging file(String path) {
        return set(FILE, path);
    }

    /** Sets the size in megabytes at which a new file is begun. Default: 100. The chart cannot set it. */
    public Logging maxSize(int megabytes) {
        return set("log-max-size", Integer.toString(megabytes));
    }

    /**
     * Sets which old files are kept. The chart cannot set it.
     *
     * @param files how many at most; default: 1000
     * @param age how old at most, in whole days; default: 30 days
     */
    public Logging keep(int files, Duration age) {
        return set("log-max-retained-files", Integer.toString(files)).set("log-max-age", Long.toString(age.toDays()));
    }

    private Logging set(String flag, String value) {
        flags.put(flag, value);
        return this;
    }
}
