package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.ModelBuilder;
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
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One look at a control plane: what it had at a moment, and what needs attention. Immutable; what it shows it works out
 * from these lists when it is asked, so nothing is held twice.
 */
@Value.Immutable
// As ModelStyle has it, but for toString().
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        from = "",
        allParameters = true,
        of = "new",
        depluralize = true,
        depluralizeDictionary = {"egress:egresses", "ingress:ingresses", "proxy:proxies"},
        allowedClasspathAnnotations = {Override.class},
        fallbackNullableAnnotation = Nullable.class,
        defaults = @Value.Immutable(copy = false))
public abstract class Dashboard implements Viewable {
    Dashboard() {}

    /** Returns when it was read; certificates are judged at this moment. */
    public abstract Instant time();

    /** Returns product and version. */
    public abstract ServerInfo server();

    /** Returns what the control plane counts over all meshes and zones. */
    public abstract GlobalInsight counts();

    /** Returns zones; empty where the control plane has none. */
    public abstract List<ZoneOverview> zones();

    /** Returns zone ingresses. */
    public abstract List<ZoneIngressOverview> zoneIngresses();

    /** Returns zone egresses. */
    public abstract List<ZoneEgressOverview> zoneEgresses();

    /** Returns meshes. */
    public abstract List<Mesh> meshes();

    /** Returns what the control plane counts in each mesh. */
    public abstract List<MeshInsight> meshInsights();

    /** Returns services with what the control plane knows of their proxies. */
    public abstract List<ServiceInsight> services();

    /** Returns data plane proxies. */
    public abstract List<DataplaneOverview> proxies();

    /** Returns policies, gateways and services of the meshes. */
    public abstract List<MeshResource> resources();

    /** Returns what could not be read, and why. */
    public abstract List<String> unread();

    /** Returns a builder with nothing set; it needs {@code time}, {@code server} and {@code counts}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this snapshot. */
    public Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Dashboard}. */
    public static final class Builder extends ImmutableDashboard.Builder implements ModelBuilder<Dashboard> {
        Builder() {}
    }

    /** Returns the five counters of Mesh Manager: zones, meshes, services, data plane proxies, policies. */
    public List<Counter> counters() {
        return Counts.of(Topology.of(this));
    }

    /** Returns how many policies there are of each kind that has any, over all meshes, by name of the kind. */
    public Map<String, Long> policies() {
        Map<String, Long> policies = new TreeMap<>();
        meshInsights().forEach(mesh -> mesh.policies()
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
        String title = server().product().orElse("Control plane")
                + server().version().map(version -> " " + version).orElse("");
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
