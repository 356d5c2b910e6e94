package dev.meshmanager.kuma.server;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import java.util.Optional;

/** Which versions have a path that not every version has; empty bounds are open. */
public record ViewVersions(Optional<String> since, Optional<String> until) {
    private static final ViewVersions ALL = new ViewVersions(Optional.empty(), Optional.empty());

    /** Returns the versions that have a view below the resources of a kind. */
    public static ViewVersions of(ResourceType<?> type, String view) {
        boolean isGone = type.equals(Dataplane.TYPE) && view.equals("rules")
                || type.equals(MeshService.TYPE) && view.equals("_resources/dataplanes");
        return isGone ? new ViewVersions(Optional.empty(), Optional.of("3.0")) : of(view);
    }

    /** Returns the versions that have a path, whatever it is below. */
    public static ViewVersions of(String path) {
        switch (path.replaceFirst("/.*", "")) {
            case "_hostnames":
                return since("2.10");
            case "_layout":
            case "_policies":
            case "_inbounds":
            case "_outbounds":
                return since("2.12");
            case "_dataplanes":
            case "_kri":
                return since("2.13");
            default:
                return ALL;
        }
    }

    private static ViewVersions since(String version) {
        return new ViewVersions(Optional.of(version), Optional.empty());
    }

    /** Returns whether a version has the path. */
    public boolean has(KumaVersion version) {
        return !isBefore(since, version) && !isAfter(until, version);
    }

    /** Returns the bound that explains why the version does not have something, or both if none does. */
    static String range(Optional<String> since, Optional<String> until, Optional<KumaVersion> version) {
        String added = since.map(first -> ", which exists since Kuma " + first).orElse("");
        String removed =
                until.map(first -> ", which Kuma " + first + " removed").orElse("");
        if (version.isPresent() && isBefore(since, version.get())) {
            return added;
        }
        return version.isPresent() && isAfter(until, version.get()) ? removed : added + removed;
    }

    private static boolean isBefore(Optional<String> since, KumaVersion version) {
        return since.map(KumaVersion::of).filter(version::isBefore).isPresent();
    }

    private static boolean isAfter(Optional<String> until, KumaVersion version) {
        return until.map(KumaVersion::of).filter(version::isAtLeast).isPresent();
    }

    /** Returns the bounds, as the end of a sentence. */
    @Override
    public String toString() {
        return range(since, until, Optional.empty());
    }
}
