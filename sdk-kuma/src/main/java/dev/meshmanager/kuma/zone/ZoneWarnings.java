package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.common.Warning.Kind;
import dev.meshmanager.kuma.internal.Trees;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the warnings that the GUI shows on the page of a zone. */
final class ZoneWarnings {
    /** Only releases are compared. Development builds and previews are never outdated. */
    private static final Pattern RELEASE = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");

    private ZoneWarnings() {}

    static List<Warning> of(ZoneOverview zone, Optional<String> globalVersion) {
        List<KdsSubscription> all = subscriptions(zone);
        List<Warning> warnings = new ArrayList<>();
        Optional<KdsSubscription> connected =
                all.stream().filter(KdsSubscription::isConnected).max(byUpdate());
        Optional<String> config = connected.flatMap(KdsSubscription::config).or(() -> all.stream()
                .flatMap(subscription -> subscription.config().stream())
                .findFirst());
        if (config.map(ZoneWarnings::store).equals(Optional.of("memory"))) {
            warnings.add(new Warning(Kind.STORE_IN_MEMORY, "resources are kept in memory only"));
        }
        Optional<KdsSubscription.KumaCpVersion> version = version(zone);
        // An absent value counts as not supported, as in the GUI.
        if (!version.flatMap(KdsSubscription.KumaCpVersion::kumaCpGlobalCompatible)
                .orElse(false)) {
            warnings.add(new Warning(
                    Kind.ZONE_NOT_SUPPORTED,
                    "version "
                            + version.flatMap(KdsSubscription.KumaCpVersion::version)
                                    .orElse("unknown") + " is not supported by the global control plane"));
        }
        addOutdated(version.flatMap(KdsSubscription.KumaCpVersion::version), globalVersion, warnings);
        long rejected = connected
                .flatMap(KdsSubscription::status)
                .flatMap(KdsSubscription.Status::total)
                .map(stats -> stats.responsesRejected().orElse(0L))
                .orElse(0L);
        if (rejected > 0) {
            warnings.add(new Warning(
                    Kind.ZONE_REJECTED_RESOURCES,
                    "the zone rejected " + rejected + " responses of the global control plane"));
        }
        return List.copyOf(warnings);
    }

    private static void addOutdated(Optional<String> zone, Optional<String> global, List<Warning> warnings) {
        if (zone.isPresent() && global.isPresent() && isOlder(zone.get(), global.get())) {
            warnings.add(new Warning(
                    Kind.ZONE_OUTDATED,
                    "version " + zone.get() + " is older than the global control plane, " + global.get()));
        }
    }

    private static boolean isOlder(String version, String than) {
        Matcher one = RELEASE.matcher(version);
        Matcher other = RELEASE.matcher(than);
        if (!one.matches() || !other.matches()) {
            return false;
        }
        for (int group = 1; group <= 3; group++) {
            int order = Integer.compare(Integer.parseInt(one.group(group)), Integer.parseInt(other.group(group)));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static Comparator<KdsSubscription> byUpdate() {
        return Comparator.comparing(subscription -> subscription
                .status()
                .flatMap(KdsSubscription.Status::lastUpdateTime)
                .orElse(Instant.MIN));
    }

    private static String store(String config) {
        try {
            return Trees.text(Json.read(JsonObject.class, config), "store", "type");
        } catch (JsonException e) {
            // The global control plane does not parse the settings. The text that a zone sent need not be JSON.
            return "";
        }
    }

    private static List<KdsSubscription> subscriptions(ZoneOverview zone) {
        return zone.zoneInsight().map(ZoneInsightSpec::subscriptions).orElse(List.of());
    }

    /** Returns the version of the connection that was updated last, among those that have one, as in the GUI. */
    static Optional<KdsSubscription.KumaCpVersion> version(ZoneOverview zone) {
        return subscriptions(zone).stream()
                .filter(subscription -> subscription.version().isPresent())
                .max(byUpdate())
                .flatMap(KdsSubscription::version)
                .flatMap(KdsSubscription.Version::kumaCp);
    }
}
