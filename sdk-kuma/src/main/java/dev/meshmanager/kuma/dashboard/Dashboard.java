package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Viewable;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One look at a control plane: what it had at a moment, and what needs attention. Immutable; what it shows it works out
 * from these lists when it is asked, so nothing is held twice.
 *
 * @param time when it was read; certificates are judged at this moment
 * @param server product and version
 * @param counts what the control plane counts over all meshes and zones
 * @param zones zones, empty where the control plane has none
 * @param zoneIngresses zone ingresses
 * @param zoneEgresses zone egresses
 * @param meshes meshes
 * @param meshInsights what the control plane counts in each mesh
 * @param services services with what the control plane knows of their proxies
 * @param proxies data plane proxies
 * @param resources policies, gateways and services of the meshes
 * @param unread what could not be read, and why
 */
public record Dashboard(
        Instant time,
        ServerInfo server,
        GlobalInsight counts,
        List<ZoneOverview> zones,
        List<ZoneIngressOverview> zoneIngresses,
        List<ZoneEgressOverview> zoneEgresses,
        List<Mesh> meshes,
        List<MeshInsight> meshInsights,
        List<ServiceInsight> services,
        List<DataplaneOverview> proxies,
        List<MeshResource> resources,
        List<String> unread)
        implements Viewable {
    /** Copies the lists that can change. */
    public Dashboard {
        zones = List.copyOf(zones);
        zoneIngresses = List.copyOf(zoneIngresses);
        zoneEgresses = List.copyOf(zoneEgresses);
        meshes = List.copyOf(meshes);
        meshInsights = List.copyOf(meshInsights);
        services = List.copyOf(services);
        proxies = List.copyOf(proxies);
        resources = List.copyOf(resources);
        unread = List.copyOf(unread);
    }

    /** Returns the five counters of Mesh Manager: zones, meshes, services, data plane proxies, policies. */
    public List<Counter> counters() {
        return Counts.of(Topology.of(this));
    }

    /** Returns how many policies there are of each kind that has any, over all meshes, by name of the kind. */
    public Map<String, Long> policies() {
        Map<String, Long> policies = new TreeMap<>();
        meshInsights.forEach(mesh -> mesh.policies()
                .forEach((kind, stat) -> policies.merge(kind, stat.total().orElse(0L), Long::sum)));
        return policies;
    }

    /** Returns what needs attention, most urgent first. */
    public List<Attention> attention() {
        return Survey.of(this).attention();
    }

    /** Returns what is shown, as tables: attention first; tables without rows are left out. */
    public List<Table> tables() {
        return Survey.of(this).tables();
    }

    /** Returns what changed since an earlier snapshot of the same control plane, by subject. */
    public List<Change> diff(Dashboard earlier) {
        Map<String, String> before = Facts.of(earlier);
        Map<String, String> after = Facts.of(this);
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(after);
        List<Change> changes = new ArrayList<>();
        all.keySet().forEach(subject -> {
            Change change = new Change(
                    subject, Optional.ofNullable(before.get(subject)), Optional.ofNullable(after.get(subject)));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        });
        return List.copyOf(changes);
    }

    /** Returns product and version in one line, as in {@code Kuma 2.14.3}. */
    public String title() {
        String title = server.product().orElse("Control plane")
                + server.version().map(version -> " " + version).orElse("");
        return title.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Returns one page of HTML that needs nothing beside it and no script to be read. */
    @Override
    public String toHtml() {
        return DashboardPage.of(Survey.of(this));
    }

    /** Returns counters and tables in GitHub's Markdown. */
    public String toMarkdown() {
        Survey survey = Survey.of(this);
        Table counters = new Table(
                title(),
                survey.counters().stream().map(Counter::name).toList(),
                List.of(survey.counters().stream().map(Counter::value).toList()));
        return counters.toMarkdown()
                + survey.tables().stream()
                        .map(table -> "\n" + table.toMarkdown())
                        .collect(Collectors.joining());
    }

    /** Returns counters and tables as aligned text, for terminals. */
    @Override
    public String toString() {
        Survey survey = Survey.of(this);
        return title() + "\n"
                + survey.counters().stream().map(Counter::toString).collect(Collectors.joining(", ")) + "\n"
                + survey.tables().stream().map(table -> "\n" + table + "\n").collect(Collectors.joining());
    }
}
