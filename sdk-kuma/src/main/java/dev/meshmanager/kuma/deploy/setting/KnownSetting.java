package dev.meshmanager.kuma.deploy.setting;

import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final Pattern PORT = Pattern.compile("(?i).*ports?|.*redirectPort(In|Out)bound.*");
    private static final int LAST_PORT = 65535;

    /** Returns the value if the setting takes it: a port has a number that there is. */
    Object checked(String name, Object value) {
        boolean isPort = (kind == SettingKind.INT || kind == SettingKind.INTS)
                && PORT.matcher(path).matches();
        List<?> ports = !isPort ? List.of() : value instanceof List<?> list ? list : List.of(value);
        for (Object port : ports) {
            if (port instanceof Number number && (number.longValue() < 0 || number.longValue() > LAST_PORT)) {
                throw new IllegalArgumentException(name + " takes a port from 0 to " + LAST_PORT + ", not " + number);
            }
        }
        return value;
    }

    /** Returns whether a control plane of this version reads the setting. */
    public boolean isIn(KumaVersion version) {
        return since.map(version::isAtLeast).orElse(true)
                && until.map(version::isBefore).orElse(true);
    }
}
