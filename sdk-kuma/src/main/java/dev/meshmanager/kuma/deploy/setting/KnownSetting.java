package dev.meshmanager.kuma.deploy.setting;

import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.Optional;

/**
 * A setting of {@code kuma-cp}, or a value of the Helm chart.
 *
 * @param path the names of the objects and of the setting, separated by dots
 * @param environment the environment variable; empty if there is none
 * @param since the first version that has it; empty if all known ones do
 * @param until the first version that no longer has it; empty if all later ones do
 * @param successor the setting to use instead
 */
public record KnownSetting(
        String path,
        SettingKind kind,
        Optional<String> environment,
        Optional<KumaVersion> since,
        Optional<KumaVersion> until,
        Optional<String> successor) {

    /** Returns whether a control plane of this version reads the setting. */
    public boolean isIn(KumaVersion version) {
        return since.map(version::isAtLeast).orElse(true)
                && until.map(version::isBefore).orElse(true);
    }
}
