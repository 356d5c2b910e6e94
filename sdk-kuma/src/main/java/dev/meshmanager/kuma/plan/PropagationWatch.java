package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.DeliveryStats;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.common.KindSync;
import dev.meshmanager.kuma.common.Subscription;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.Recipient.State;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsightSpec;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.zone.KdsSubscription;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneInsightSpec;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Polls the connections of zones and proxies until they have acknowledged changes. */
final class PropagationWatch {
    /** A control plane records the answers of proxies and zones every ten seconds. */
    private static final Duration RECORDED_WITHIN = Duration.ofSeconds(12);

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final KumaClient kuma;
    private final List<PlannedChange> changes;
    private final Instant since;
    private final Clock clock;
    private final Sleeper sleeper;
    /** The rejections that were counted before the change, by connection. */
    private final Map<String, Long> earlier = new HashMap<>();

    PropagationWatch(KumaClient kuma, List<PlannedChange> changes, Instant since, Clock clock, Sleeper sleeper) {
        this.kuma = kuma;
        this.changes = changes;
        this.since = since;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    Propagation await(Duration timeout) {
        Instant start = clock.instant();
        while (true) {
            Duration waited = Duration.between(start, clock.instant());
            Propagation now = read(waited.compareTo(RECORDED_WITHIN) < 0);
            if (now.lagging().isEmpty() || waited.compareTo(timeout) >= 0) {
                return now;
            }
            try {
                sleeper.sleep(INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TransportException("propagation", "the thread was interrupted", e);
            }
        }
    }

    private Propagation read(boolean isEarly) {
        Map<ResourceRef, Recipient> recipients = new TreeMap<>();
        List<Recipient> all = new ArrayList<>();
        if (!syncedKinds().isEmpty()) {
            for (ZoneOverview zone : kuma.zones().overviews()) {
                Recipient recipient = zone(zone);
                recipients.put(recipient.resource(), recipient);
            }
            all.addAll(recipients.values());
        }
        Map<ResourceRef, Recipient> proxies = new TreeMap<>();
        Set<String> meshes = meshes();
        for (DataplaneOverview proxy : kuma.dataplanes().overviews()) {
            if (meshes.isEmpty() || meshes.contains(proxy.mesh())) {
                Recipient recipient = answer(proxy, since, earlier);
                proxies.put(recipient.resource(), recipient);
            }
        }
        all.addAll(proxies.values());
        return new Propagation(clock.instant(), all, isEarly);
    }

    /** Returns the names of the changed kinds that a global control plane synchronizes to zones. */
    private Set<String> syncedKinds() {
        return changes.stream()
                .map(change -> change.resource().kind())
                .filter(kind -> kuma.types()
                        .find(kind)
                        .map(KindSync::of)
                        .map(KindSync::isFromGlobal)
                        .orElse(true))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the meshes whose proxies may be concerned; empty for all. */
    private Set<String> meshes() {
        Set<String> meshes = new TreeSet<>();
        for (PlannedChange change : changes) {
            Resource resource = change.state();
            Optional<String> mesh = resource instanceof Mesh ? Optional.of(resource.name()) : resource.meshName();
            if (mesh.isEmpty()) {
                return Set.of();
            }
            meshes.add(mesh.get());
        }
        return meshes;
    }

    private Recipient zone(ZoneOverview zone) {
        ResourceRef ref = new ResourceRef(Zone.TYPE.name(), Optional.empty(), zone.name());
        Optional<KdsSubscription> open = open(
                zone.zoneInsight().stream().map(ZoneInsightSpec::subscriptions).flatMap(List::stream));
        if (open.isEmpty()) {
            return new Recipient(ref, State.OFFLINE, Optional.empty(), "not connected");
        }
        Optional<KdsSubscription.Status> status = open.get().status();
        Map<String, DeliveryStats> byKind = new LinkedHashMap<>();
        syncedKinds().forEach(kind -> status.map(counts -> counts.stat().get(kind))
                .ifPresent(stats -> byKind.put(kind, stats)));
        return recipient(ref, status.flatMap(KdsSubscription.Status::lastUpdateTime), byKind, since, earlier);
    }

    /**
     * Returns how a proxy answered since a time.
     *
     * @param earlier the numbers of rejections before that time, by connection; if nothing was sent since, the current
     *     numbers are added
     */
    static Recipient answer(DataplaneOverview proxy, Instant since, Map<String, Long> earlier) {
        ResourceRef ref = new ResourceRef(Dataplane.TYPE.name(), Optional.of(proxy.mesh()), proxy.name());
        Optional<DiscoverySubscription> open = open(proxy.dataplaneInsight().stream()
                .map(DataplaneInsightSpec::subscriptions)
                .flatMap(List::stream));
        if (open.isEmpty()) {
            return new Recipient(ref, State.OFFLINE, Optional.empty(), "not connected");
        }
        Map<String, DeliveryStats> byType = new LinkedHashMap<>();
        open.get().status().ifPresent(status -> {
            status.cds().ifPresent(stats -> byType.put("clusters", stats));
            status.eds().ifPresent(stats -> byType.put("endpoints", stats));
            status.lds().ifPresent(stats -> byType.put("listeners", stats));
            status.rds().ifPresent(stats -> byType.put("routes", stats));
        });
        return recipient(
                ref, open.get().status().flatMap(DiscoverySubscription.Status::lastUpdateTime), byType, since, earlier);
    }

    /** Returns the connection that was opened last and is not closed. */
    private static <T extends Subscription> Optional<T> open(Stream<T> subscriptions) {
        return subscriptions.filter(Subscription::isConnected).reduce((first, second) -> second);
    }

    private static Recipient recipient(
            ResourceRef ref,
            Optional<Instant> updated,
            Map<String, DeliveryStats> counts,
            Instant since,
            Map<String, Long> earlier) {
        boolean isSince = updated.filter(time -> !time.isBefore(since)).isPresent();
        List<String> pending = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        counts.forEach((name, stats) -> {
            long refused = stats.responsesRejected().orElse(0L);
            String key = ref + "/" + name;
            if (!isSince) {
                earlier.put(key, refused);
            }
            long answered = stats.responsesAcknowledged().orElse(0L) + refused;
            if (stats.responsesSent().orElse(0L) > answered) {
                pending.add(name);
            }
            if (isSince && refused > earlier.getOrDefault(key, 0L)) {
                rejected.add(refused - earlier.getOrDefault(key, 0L) + " of " + name);
            }
        });
        if (!rejected.isEmpty()) {
            return new Recipient(ref, State.REJECTED, updated, "rejected " + String.join(", ", rejected));
        }
        if (!pending.isEmpty()) {
            return new Recipient(ref, State.PENDING, updated, "no answer for " + String.join(", ", pending));
        }
        return new Recipient(ref, isSince ? State.ACKNOWLEDGED : State.NOT_SENT, updated, "");
    }
}
