package dev.meshmanager.kuma.upgrade.settings;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the settings of a control plane: those that it answers at {@code /config}, and those of a file. */
public final class SettingsRules {
    private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

    private SettingsRules() {}

    /** Returns the findings about settings. Only values that differ from the defaults of 2.14 have findings. */
    public static List<Finding> check(SourceTree settings) {
        List<Finding> findings = new ArrayList<>();
        for (RemovedSetting removed : RemovedSettings.CONTROL_PLANE) {
            value(settings.members(), removed.path())
                    .filter(removed::isChangedBy)
                    .ifPresent(value -> findings.add(settings.found(removed.code(), removed.path(), removed.message())
                            .withFix(removed.fix())));
        }
        mode(settings).ifPresent(findings::add);
        deltaXds(settings).ifPresent(findings::add);
        String zone = Trees.text(settings.members(), "multizone", "zone", "name");
        if (!zone.isEmpty() && !LABEL.matcher(zone).matches()) {
            findings.add(settings.found(
                            UpgradeCode.SETTING_REFUSED,
                            "multizone.zone.name",
                            "the control plane does not start if the name of its zone is not an RFC 1035 label")
                    .withFix("create a zone with another name"));
        }
        if (Trees.text(settings.members(), "dnsServer", "domain").startsWith(".")) {
            findings.add(settings.found(
                            UpgradeCode.SETTING_REFUSED,
                            "dnsServer.domain",
                            "the control plane does not start with a domain that begins with a dot")
                    .withFix("remove the dot"));
        }
        return findings;
    }

    private static Optional<JsonValue> value(JsonObject settings, String path) {
        return path.isEmpty() ? Optional.empty() : Trees.at(settings, path.split("\\."));
    }

    private static Optional<Finding> mode(SourceTree settings) {
        String mode = Trees.text(settings.members(), "mode");
        boolean isOnKubernetes = Trees.text(settings.members(), "environment").equals("kubernetes")
                || Trees.text(settings.members(), "store", "type").equals("kubernetes");
        if (mode.equals("standalone")) {
            return Optional.of(settings.found(UpgradeCode.MODE_REFUSED, "mode", "the mode standalone is refused")
                    .withFix("use the mode zone"));
        }
        return mode.equals("global") && isOnKubernetes
                ? Optional.of(settings.found(
                                UpgradeCode.MODE_REFUSED, "mode", "a global control plane on Kubernetes is refused")
                        .withFix("run it with the environment universal and a Postgres store"))
                : Optional.empty();
    }

    /** A setting that is off now is the finding here, unlike for the other settings. */
    private static Optional<Finding> deltaXds(SourceTree settings) {
        return Trees.at(settings.members(), "experimental", "deltaXds")
                .filter(value -> value.equals(JsonValue.of(false)))
                .map(value -> settings.found(
                        UpgradeCode.DELTA_XDS, "experimental.deltaXds", UpgradeCode.DELTA_XDS.summary()));
    }
}
