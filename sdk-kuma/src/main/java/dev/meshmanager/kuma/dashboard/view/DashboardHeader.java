package dev.meshmanager.kuma.dashboard.view;

import dev.meshmanager.core.text.SecretText;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which control plane a dashboard shows, and of when it is. */
public final class DashboardHeader {
    private static final String KUMA = "Kuma";

    private DashboardHeader() {}

    /** Returns the name of a managed control plane, and product and version, in one line. */
    public static String title(Snapshot snapshot) {
        String name = snapshot.managed().map(managed -> managed.name() + ", ").orElse("");
        return line(name
                + snapshot.server().product().orElse("Control plane")
                + snapshot.server().version().map(version -> " " + version).orElse(""));
    }

    /** Returns the identifying facts of the control plane by name, the most important first. */
    static Map<String, String> facts(Snapshot snapshot) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("As of", StatusText.time(snapshot.time()));
        snapshot.managed().ifPresent(managed -> {
            facts.put("Name", managed.name());
            facts.put("Id", managed.id());
            facts.put("Region", managed.region());
            if (!managed.labels().isEmpty()) {
                facts.put(
                        "Labels",
                        managed.labels().entrySet().stream()
                                .map(label -> label.getKey() + "=" + label.getValue())
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
        });
        if (!snapshot.server().product().equals(Optional.of(KUMA))) {
            snapshot.server().kumaVersion().ifPresent(version -> facts.put("Based on Kuma", version.toString()));
        }
        snapshot.mode().ifPresent(mode -> facts.put("Mode", words(mode)));
        snapshot.url().ifPresent(url -> facts.put("API URL", url));
        facts.replaceAll((name, fact) -> line(fact));
        return facts;
    }

    private static String words(ControlPlaneMode mode) {
        return switch (mode) {
            case GLOBAL -> "global";
            case ZONE -> "single-zone";
            case FEDERATED_ZONE -> "zone of a global control plane";
        };
    }

    /** Returns text in one line, without secrets and characters that a terminal acts on. */
    private static String line(String text) {
        return VisibleText.line(SecretText.of(text));
    }
}
