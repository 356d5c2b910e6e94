package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.DataplaneProxies;
import dev.meshmanager.kuma.common.Subscription;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneEgressInsight;
import dev.meshmanager.kuma.zone.ZoneIngress;
import dev.meshmanager.kuma.zone.ZoneIngressInsight;
import dev.meshmanager.kuma.zone.ZoneInsight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resources that nobody uses any more: secrets of meshes and backends that are gone, zones and proxies that have been
 * away for long, services without proxies. Immutable.
 *
 * <pre>{@code
 * Orphans orphans = Orphans.find(kuma, Duration.ofDays(7));
 * Plan plan = orphans.plan();
 * System.out.println(plan);
 * plan.apply(kuma);
 * }</pre>
 *
 * <p>Nothing is deleted here: the plan shows what would be deleted, and applying it checks again that nothing changed.
 * Resources that other control planes own are not orphans.
 */
public final class Orphans implements Tabular {
    private static final Pattern BUILTIN = Pattern.compile("\\.ca-builtin-(?:cert|key)-(.+)$");

    private final PlanTarget target;
    private final Map<ResourceRef, Orphan> found;

    private Orphans(PlanTarget target, Map<ResourceRef, Orphan> found) {
        this.target = target;
        this.found = found;
    }

    /** Returns the orphans of a control plane now; see {@link #find(KumaClient, Duration, Clock)}. */
    public static Orphans find(KumaClient kuma, Duration away) {
        return find(kuma, away, Clock.systemUTC());
    }

    /**
     * Returns the orphans of a control plane. Makes one list call for each of eleven kinds, and two more.
     *
     * @param away how long a zone or proxy has been disconnected, or a service has had no proxies, before it counts as
     *     an orphan
     * @param clock the time now
     * @throws IllegalArgumentException if {@code away} is negative
     * @throws dev.meshmanager.core.error.MeshException if a list cannot be read
     */
    public static Orphans find(KumaClient kuma, Duration away, Clock clock) {
        if (away.isNegative()) {
            throw new IllegalArgumentException("the time that orphans are away must not be negative, but is " + away);
        }
        PlanTarget target = PlanTarget.of(kuma);
        Search search =
                new Search(new CurrentState(kuma), target, clock.instant().minus(away));
        search.secrets();
        search.disconnected(
                Dataplane.TYPE, DataplaneInsight.TYPE, insight -> ((DataplaneInsight) insight).subscriptions());
        search.disconnected(Zone.TYPE, ZoneInsight.TYPE, insight -> ((ZoneInsight) insight).subscriptions());
        search.disconnected(
                ZoneIngress.TYPE, ZoneIngressInsight.TYPE, insight -> ((ZoneIngressInsight) insight).subscriptions());
        search.disconnected(
                ZoneEgress.TYPE, ZoneEgressInsight.TYPE, insight -> ((ZoneEgressInsight) insight).subscriptions());
        search.services();
        return new Orphans(target, search.found);
    }

    /** Returns the orphans with the reasons, sorted by kind, mesh and name. */
    public Map<ResourceRef, String> reasons() {
        Map<ResourceRef, String> reasons = new LinkedHashMap<>();
        found.forEach((ref, orphan) -> reasons.put(ref, orphan.reason()));
        return reasons;
    }

    /** Returns the plan that deletes the orphans. Makes no call, and deletes nothing until it is applied. */
    public Plan plan() {
        List<PlannedChange> deletions = found.values().stream()
                .map(orphan -> PlannedChange.delete(orphan.resource()))
                .toList();
        List<String> notes = found.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().reason())
                .toList();
        return new Plan(target, new PlanOrder(Kinds.ALL).sort(deletions), List.of(), List.of(), notes);
    }

    /** Returns a table with one row for each orphan. */
    @Override
    public Table toTable() {
        return Table.of(
                "Orphans",
                List.of("Kind", "Mesh", "Name", "Reason"),
                found.entrySet(),
                entry -> List.of(
                        entry.getKey().kind(),
                        entry.getKey().mesh().orElse(""),
                        entry.getKey().name(),
                        entry.getValue().reason()));
    }

    /** Returns one line for each orphan. */
    @Override
    public String toString() {
        return found.isEmpty()
                ? "no orphans"
                : found.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue().reason())
                        .collect(Collectors.joining("\n"));
    }

    private record Orphan(Resource resource, String reason) {}

    /** Reads the kinds and collects orphans. */
    private static final class Search {
        private final CurrentState current;
        private final PlanTarget target;
        private final Instant before;
        private final Map<ResourceRef, Orphan> found = new TreeMap<>();

        Search(CurrentState current, PlanTarget target, Instant before) {
            this.current = current;
            this.target = target;
            this.before = before;
        }

        private void add(Resource resource, String reason) {
            if (!target.isCopy(resource.labels())) {
                found.put(ResourceRef.of(resource), new Orphan(resource, VisibleText.line(reason)));
            }
        }

        void secrets() {
            Map<String, Set<String>> backends = new LinkedHashMap<>();
            for (Resource resource : current.of(Mesh.TYPE)) {
                Mesh mesh = (Mesh) resource;
                Set<String> names = new HashSet<>();
                for (CertificateAuthority backend :
                        mesh.mtls().map(Mtls::backends).orElse(List.of())) {
                    backend.name().ifPresent(names::add);
                }
                backends.put(mesh.name(), names);
            }
            for (Resource resource : current.ifAllowed(Secret.TYPE)) {
                Secret secret = (Secret) resource;
                Matcher builtin = BUILTIN.matcher(secret.name());
                if (!backends.containsKey(secret.mesh())) {
                    add(secret, "the mesh " + secret.mesh() + " does not exist");
                } else if (builtin.find() && !backends.get(secret.mesh()).contains(builtin.group(1))) {
                    add(secret, "the mesh has no backend " + builtin.group(1));
                }
            }
        }

        void disconnected(
                ResourceType<?> type,
                ResourceType<?> insightType,
                Function<Resource, List<? extends Subscription>> subscriptions) {
            Map<String, Resource> insights = new LinkedHashMap<>();
            current.of(insightType).forEach(insight -> insights.put(key(insight), insight));
            for (Resource resource : current.of(type)) {
                List<? extends Subscription> all = Optional.ofNullable(insights.get(key(resource)))
                        .<List<? extends Subscription>>map(subscriptions)
                        .orElse(List.of());
                if (all.stream().anyMatch(Subscription::isConnected)) {
                    continue;
                }
                Optional<Instant> last = all.stream()
                        .flatMap(subscription -> subscription.disconnectTime().stream())
                        .max(Comparator.naturalOrder());
                if (last.isPresent() && last.get().isBefore(before)) {
                    add(resource, "disconnected since " + last.get().truncatedTo(ChronoUnit.SECONDS));
                } else if (last.isEmpty() && isOld(resource)) {
                    add(resource, "has never connected");
                }
            }
        }

        private static String key(Resource resource) {
            return resource.meshName().orElse("") + "/" + resource.name();
        }

        private boolean isOld(Resource resource) {
            return resource.creationTime().filter(time -> time.isBefore(before)).isPresent();
        }

        void services() {
            for (Resource resource : current.of(MeshService.TYPE)) {
                MeshService service = (MeshService) resource;
                Optional<DataplaneProxies> proxies = service.status().flatMap(MeshService.Status::dataplaneProxies);
                boolean isUnused =
                        proxies.filter(counts -> counts.total().orElse(0L) == 0).isPresent();
                boolean isUnchanged = service.modificationTime()
                        .filter(time -> time.isBefore(before))
                        .isPresent();
                if (isUnused && isUnchanged) {
                    add(service, "has no data plane proxies");
                }
            }
        }
    }
}
