package dev.meshmanager.kuma.upgrade.settings;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.upgrade.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks environment variables of {@code kuma-cp} and {@code kuma-dp}. */
public final class EnvironmentRules {
    private EnvironmentRules() {}

    /** Returns the findings about the variables that are members of {@code environment}, by name. */
    public static List<Finding> check(SourceTree environment) {
        List<Finding> findings = new ArrayList<>();
        for (String name : environment.members().names()) {
            JsonValue value = environment.members().get(name).orElseThrow();
            check(environment, name, name, value).ifPresent(findings::add);
        }
        return findings;
    }

    /** Returns the finding about one variable, which is written at {@code path}. */
    static Optional<Finding> check(SourceTree source, String path, String name, JsonValue value) {
        return Stream.concat(RemovedSettings.CONTROL_PLANE.stream(), RemovedSettings.PROXY.stream())
                .filter(removed -> removed.variable().equals(name) && removed.isChangedBy(value))
                .findFirst()
                .map(removed -> source.found(removed.code(), path, name + ": " + removed.message())
                        .withFix(removed.fix()));
    }
}
