package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.impact.Impact;
import dev.meshmanager.kuma.impact.ImpactGroup;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The resources in which two states differ, with the proxies that felt it: two control planes, or one and its past.
 * Immutable.
 *
 * <pre>{@code
 * ResourceSnapshot before = ResourceSnapshot.load(Path.of("mesh"));
 * Estate now = kuma.estate();
 * StateChanges changes = StateChanges.between(before.resources(), now.resources().toList(), now.version());
 * System.out.println(changes.answeredBy(kuma.dataplanes().overviews().toList()));
 * }</pre>
 *
 * <p><b>Times.</b> What proxies answered is known of changes whose time is: the later state is read from the control
 * plane, because snapshots and exports have no times.
 *
 * <p><b>Secrets.</b> If one of the states has no secrets at all, it is taken as read without them, and those of the
 * other are no changes.
 *
 * <p><b>Proxies.</b> A policy is felt by the proxies that are its {@link Impact}: those that it selects and whose
 * configuration it changes. A {@code Dataplane} is felt by itself too. A {@code Mesh}, {@code MeshIdentity} or
 * {@code MeshTrust} is taken as felt by all proxies of the mesh. Each change is judged alone, with all others made. The
 * older policies and secrets are not judged.
 */
public final class StateChanges implements Tabular {
    private static final Set<String> OF_ALL = Set.of(Mesh.TYPE.name(), MeshIdentity.TYPE.name(), MeshTrust.TYPE.name());

    private static final Set<String> SECRETS = Set.of(Secret.TYPE.name(), GlobalSecret.TYPE.name());

    private final Estate now;
    private final List<PlannedChange> changes;
    private final SortedMap<ResourceRef, DataplaneOverview> overviews;

    private StateChanges(Estate now, List<PlannedChange> changes, SortedMap<ResourceRef, DataplaneOverview> overviews) {
        this.now = now;
        this.changes = List.copyOf(changes);
        this.overviews = overviews;
    }

    /** Returns the changes from one state to the other, as a control plane of this version sees them. */
    public static StateChanges between(
            Collection<? extends Resource> before, Collection<? extends Resource> after, KumaVersion version) {
        return between(
                Estate.builder().version(version).addAll(before).build(),
                Estate.builder().version(version).addAll(after).build());
    }

    /** Returns the changes from one estate to the other, as a control plane of the version of the other sees them. */
    public static StateChanges between(Estate before, Estate after) {
        ResourceComparison comparison = new ResourceComparison(after.version(), after.types());
        Map<ResourceRef, Resource> was = byRef(before);
        Map<ResourceRef, Resource> is = byRef(after);
        SortedSet<ResourceRef> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        if (was.keySet().stream().noneMatch(StateChanges::isSecret)
                || is.keySet().stream().noneMatch(StateChanges::isSecret)) {
            all.removeIf(StateChanges::isSecret);
        }
        List<PlannedChange> changes = new ArrayList<>();
        for (ResourceRef ref : all) {
            Resource old = was.get(ref);
            Resource now = is.get(ref);
            if (old == null && now != null) {
                changes.add(PlannedChange.create(now));
            } else if (old != null && now == null) {
                changes.add(PlannedChange.delete(old));
            } else if (old != null && now != null) {
                List<Difference> differences = comparison.compare(old, now).differences();
                if (!differences.isEmpty()) {
                    changes.add(PlannedChange.update(old, now, differences));
                }
            }
        }
        return new StateChanges(after, changes, new TreeMap<>());
    }

    private static boolean isSecret(ResourceRef ref) {
        return SECRETS.contains(ref.kind());
    }

    private static Map<ResourceRef, Resource> byRef(Estate estate) {
        Map<ResourceRef, Resource> byRef = new TreeMap<>();
        estate.resources().forEach(resource -> byRef.put(ResourceRef.of(resource), resource));
        return byRef;
    }

    /**
     * Returns these changes with what the connected proxies answered, as their insights tell it.
     *
     * @param proxies the overviews of the proxies, for example {@code kuma.dataplanes().overviews().toList()}
     */
    public StateChanges answeredBy(Collection<DataplaneOverview> proxies) {
        SortedMap<ResourceRef, DataplaneOverview> byRef = new TreeMap<>();
        proxies.forEach(proxy ->
                byRef.put(new ResourceRef(Dataplane.TYPE.name(), Optional.of(proxy.mesh()), proxy.name()), proxy));
        return new StateChanges(now, changes, byRef);
    }

    /** Returns the added, changed and deleted resources, sorted by kind, mesh and name. */
    public List<PlannedChange> changes() {
        return changes;
    }

    /** Returns the changes with their times and the proxies that felt them, in the same order. Makes no call. */
    public List<ChangeEffect> effects() {
        return changes.stream().map(this::effect).toList();
    }

    private ChangeEffect effect(PlannedChange change) {
        Optional<Instant> time = change.after().flatMap(Resource::modificationTime);
        List<ResourceRef> proxies = List.copyOf(proxies(change));
        List<Recipient> answers = proxies.stream()
                .filter(overviews::containsKey)
                .map(overviews::get)
                .map(proxy -> PropagationWatch.answer(proxy, time.orElse(Instant.MIN), new HashMap<>()))
                .toList();
        return new ChangeEffect(change, time, proxies, time.isPresent() ? answers : List.of());
    }

    private SortedSet<ResourceRef> proxies(PlannedChange change) {
        ResourceRef changed = change.resource();
        SortedSet<ResourceRef> proxies = new TreeSet<>();
        if (OF_ALL.contains(changed.kind())) {
            now.list(Dataplane.TYPE, changed.mesh().orElse(changed.name())).stream()
                    .map(ResourceRef::of)
                    .forEach(proxies::add);
            return proxies;
        }
        if (changed.kind().equals(Dataplane.TYPE.name()) && change.after().isPresent()) {
            proxies.add(changed);
        }
        Estate without = change.before().map(now::with).orElseGet(() -> now.without(change.state()));
        for (ImpactGroup group : Impact.of(without, now).groups()) {
            group.proxies().stream()
                    .map(name -> new ResourceRef(Dataplane.TYPE.name(), Optional.of(group.mesh()), name))
                    .filter(proxy ->
                            now.find(Dataplane.TYPE, group.mesh(), proxy.name()).isPresent())
                    .forEach(proxies::add);
        }
        return proxies;
    }

    /** Returns whether the states mean the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Returns a table with one row for each resource: the time of the change where the control plane told it, the
     * members, the proxies that felt it and what they answered.
     */
    @Override
    public Table toTable() {
        boolean hasProxies = !now.list(Dataplane.TYPE).isEmpty();
        Function<ChangeEffect, String> feltBy = effect -> hasProxies ? effect.feltBy() : "";
        return Table.of(
                        "Changes",
                        List.of("", "Kind", "Mesh", "Name", "Changed at", "Members", "Felt by", "Answers"),
                        effects(),
                        effect -> List.of(
                                effect.change().action().sign(),
                                effect.change().resource().kind(),
                                effect.change().resource().mesh().orElse(""),
                                effect.change().resource().name(),
                                effect.time().map(Instant::toString).orElse(""),
                                effect.change().differences().stream()
                                        .map(Difference::toString)
                                        .collect(Collectors.joining("; ")),
                                feltBy.apply(effect),
                                effect.answered()))
                .withoutEmptyColumns();
    }

    /** Returns the table as one HTML element. */
    @Override
    public String toHtml() {
        return isEmpty()
                ? "<p>" + Html.escape("no changes") + "</p>"
                : toTable().toHtml();
    }

    /**
     * Returns one line for each resource, one for each member that changed, and one with the time of the change and the
     * proxies that felt it.
     */
    @Override
    public String toString() {
        return isEmpty()
                ? "no changes"
                : effects().stream().map(ChangeEffect::toString).collect(Collectors.joining("\n"));
    }
}
