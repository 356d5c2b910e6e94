package dev.meshmanager.kuma.upgrade.settings;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A setting that a version no longer has.
 *
 * @param path the path in {@code kuma-cp.yaml} and in the answer of {@code /config}; empty if it has no path
 * @param variable the environment variable
 * @param standard the default of 2.14 as text, for which nothing changes
 * @param code the code of its findings
 * @param message what happens
 * @param fix what to do
 */
record RemovedSetting(String path, String variable, String standard, UpgradeCode code, String message, String fix) {
    static RemovedSetting ignored(String path, String variable, String standard) {
        UpgradeCode code = UpgradeCode.SETTING_IGNORED;
        return new RemovedSetting(path, variable, standard, code, code.summary(), code.fix());
    }

    static RemovedSetting moved(String path, String variable, String standard, String to) {
        UpgradeCode code = UpgradeCode.SETTING_MOVED;
        return new RemovedSetting(path, variable, standard, code, code.summary(), "use " + to);
    }

    static RemovedSetting changing(String path, String variable, String standard, String message, String fix) {
        return new RemovedSetting(path, variable, standard, UpgradeCode.SETTING_CHANGES_TRAFFIC, message, fix);
    }

    static RemovedSetting of(UpgradeCode code, String path, String variable, String standard) {
        return new RemovedSetting(path, variable, standard, code, code.summary(), code.fix());
    }

    /** Returns whether the value differs from the default, so that something changes without the setting. */
    boolean isChangedBy(JsonValue value) {
        return !value.isNull() && !isStandard(text(value));
    }

    private boolean isStandard(String value) {
        return value.equalsIgnoreCase(standard)
                || value.isEmpty() && standard.equals("[]")
                || duration(value).isPresent() && duration(value).equals(duration(standard));
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(GoDuration.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonValue value) {
        List<JsonValue> elements = value.elements();
        return value.asString()
                .orElseGet(() -> elements.isEmpty() && value.raw() instanceof List ? "[]" : value.toString());
    }
}
