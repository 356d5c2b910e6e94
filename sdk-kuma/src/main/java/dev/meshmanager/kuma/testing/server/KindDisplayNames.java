package dev.meshmanager.kuma.testing.server;

/** Computes the display names of kinds from their names, as the control plane does: {@code Mesh HTTP Routes}. */
public final class KindDisplayNames {
    private KindDisplayNames() {}

    public static String singular(String kind) {
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .replace("Open Telemetry", "OpenTelemetry");
    }

    public static String plural(String kind) {
        String singular = singular(kind);
        if (singular.matches(".*[^aeiou]y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular + (singular.matches(".*(s|S|sh|ch)") ? "es" : "s");
    }
}
