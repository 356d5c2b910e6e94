package dev.meshmanager.kuma.upgrade;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.upgrade.fix.FixPlanner;
import dev.meshmanager.kuma.upgrade.rules.Inventory;
import dev.meshmanager.kuma.upgrade.rules.RelationRules;
import dev.meshmanager.kuma.upgrade.rules.ResourceRules;
import dev.meshmanager.kuma.upgrade.rules.VerdictRules;
import dev.meshmanager.kuma.upgrade.settings.EnvironmentRules;
import dev.meshmanager.kuma.upgrade.settings.HelmRules;
import dev.meshmanager.kuma.upgrade.settings.KubernetesRules;
import dev.meshmanager.kuma.upgrade.settings.SettingsRules;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import dev.meshmanager.kuma.upgrade.source.ControlPlaneSource;
import dev.meshmanager.kuma.upgrade.source.UpgradeSources;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Checks whether resources, settings and deployments are ready for another version of Kuma.
 *
 * <pre>{@code
 * UpgradeReport report = UpgradeCheck.to(KumaVersion.V3_0)
 *         .controlPlane(kuma)
 *         .files(Path.of("policies"))
 *         .helmValues(Path.of("deploy/values.yaml"))
 *         .run();
 * System.out.println(report.findings().toTable());
 * }</pre>
 *
 * <p><b>Sources.</b> Any mix of sources is checked together, because some findings concern how resources hang together:
 * for example, routes to services that do not exist. A finding of that kind needs both sides: without any service among
 * the resources, no route is reported.
 *
 * <p><b>3.0 is a preview.</b> See {@link dev.meshmanager.kuma.upgrade.model.UpgradeCode} for what is found. For other
 * targets than 3.0, a check finds what the versions' rules refuse and drop.
 *
 * <p><b>Threads.</b> Not safe for use by many threads.
 */
public final class UpgradeCheck {
    private final KumaVersion target;
    private final List<Source> sources = new ArrayList<>();
    private final List<UnaryOperator<FindingReport>> suppressions = new ArrayList<>();
    private ResourceTypes types = Kinds.ALL;
    private Optional<KumaVersion> from = Optional.empty();

    private UpgradeCheck(KumaVersion target) {
        this.target = Objects.requireNonNull(target, "target");
    }

    /** Returns a check for an upgrade to this version, without sources. */
    public static UpgradeCheck to(KumaVersion target) {
        return new UpgradeCheck(target);
    }

    /**
     * Sets the version that resources and settings are for today. Default: the version of the control plane among the
     * sources, and {@link KumaVersion#V2_14} if there is none.
     */
    public UpgradeCheck from(KumaVersion version) {
        this.from = Optional.of(version);
        return this;
    }

    /** Adds kinds besides those of Kuma. Documents of other kinds are checked only for their kind. */
    public UpgradeCheck types(ResourceTypes more) {
        this.types = types.plus(more.all());
        return this;
    }

    /** Adds resources. */
    public UpgradeCheck resources(Collection<? extends Resource> resources) {
        List<Resource> all = List.copyOf(resources);
        return add(read -> read.add(all));
    }

    /**
     * Adds the YAML or JSON documents of a text, in either format. Kubernetes objects of other groups are checked for
     * annotations, environment variables, definitions, roles and the Gateway API.
     *
     * @param name the name of the text in locations, for example that of its file
     */
    public UpgradeCheck text(String name, String text) {
        return add(read -> read.addText(name, text));
    }

    /**
     * Adds a file, or all {@code .yaml}, {@code .yml} and {@code .json} files of a folder and its subfolders; see
     * {@link #text}. A file {@code kuma-cp.yaml} or {@code kuma-cp-*.yaml} is read as settings, and one whose name has
     * the word {@code values} as Helm values. Helm templates and folders whose name starts with a dot are skipped.
     *
     * <p>{@link #run()} throws {@link java.io.UncheckedIOException} if a file cannot be read. A document that cannot be
     * read is a finding.
     */
    public UpgradeCheck files(Path path) {
        return add(read -> read.addFiles(path));
    }

    /** Adds a file with settings of a control plane, for example {@code kuma-cp.yaml}. */
    public UpgradeCheck settings(Path file) {
        return add(read -> read.addSettings(file));
    }

    /** Adds a file with environment variables of {@code kuma-cp} or {@code kuma-dp}, one {@code NAME=value} a line. */
    public UpgradeCheck environment(Path file) {
        return add(read -> read.addEnvironment(file));
    }

    /** Adds environment variables of {@code kuma-cp} or {@code kuma-dp}. */
    public UpgradeCheck environment(Map<String, String> variables) {
        Map<String, String> all = Map.copyOf(variables);
        return add(read -> read.addEnvironment(all));
    }

    /** Adds a file with values of Kuma's Helm chart, or of a chart that contains it as {@code kuma}. */
    public UpgradeCheck helmValues(Path file) {
        return add(read -> read.addHelmValues(file));
    }

    /**
     * Adds a control plane: its resources of all kinds, its settings, and the versions of its zones and proxies. They
     * are read when the check runs, in parallel, with one call for each list.
     *
     * <p>A list that cannot be read is a finding with the code {@code NOT_CHECKED}. Annotations of pods, definitions,
     * roles and tokens in use cannot be read through the API.
     */
    public UpgradeCheck controlPlane(KumaClient client) {
        sources.add((read, listener) -> ControlPlaneSource.read(client, target, read, listener));
        return this;
    }

    private UpgradeCheck add(Consumer<UpgradeSources> source) {
        sources.add((read, listener) -> source.accept(read));
        return this;
    }

    /** Leaves findings with these codes out of the report. */
    public UpgradeCheck suppress(FindingCode... codes) {
        suppressions.add(report -> report.without(codes));
        return this;
    }

    /** Leaves findings with this code about this subject out of the report. */
    public UpgradeCheck suppress(FindingCode code, FindingSubject subject) {
        suppressions.add(report -> report.without(code, subject));
        return this;
    }

    /** Reads the sources and returns what was found; see {@link #run(Progress.Listener)}. */
    public UpgradeReport run() {
        return run(progress -> {});
    }

    /**
     * Reads the sources and returns what was found. Interrupting the thread cancels the calls to control planes.
     *
     * @param listener receives the number of finished lists of a control plane after each list, on the calling thread
     * @throws dev.meshmanager.core.error.MeshException if the kinds of a control plane cannot be read, or the thread is
     *     interrupted
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public UpgradeReport run(Progress.Listener listener) {
        UpgradeSources read = UpgradeSources.of(types);
        sources.forEach(source -> source.addTo(read, listener));
        Inventory inventory = Inventory.of(read.resources());
        KumaVersion today = from.or(read::version).orElse(KumaVersion.V2_14);
        FindingReport findings = FindingReport.of(find(read, inventory, today));
        for (UnaryOperator<FindingReport> suppression : suppressions) {
            findings = suppression.apply(findings);
        }
        return UpgradeReport.of(findings, FixPlanner.plan(types, inventory, findings, today, target), target);
    }

    private List<Finding> find(UpgradeSources read, Inventory inventory, KumaVersion today) {
        List<Finding> findings = new ArrayList<>(read.findings());
        VerdictRules verdicts =
                VerdictRules.of(today, target, ValidationOptions.defaults().types(types));
        boolean crosses = today.isBefore(KumaVersion.V3_0) && target.isAtLeast(KumaVersion.V3_0);
        for (CheckedResource resource : read.resources()) {
            findings.addAll(verdicts.check(resource));
            if (crosses) {
                findings.addAll(ResourceRules.check(inventory, resource));
            }
        }
        if (crosses) {
            findings.addAll(RelationRules.check(inventory));
            read.settings().forEach(settings -> findings.addAll(SettingsRules.check(settings)));
            read.environments().forEach(environment -> findings.addAll(EnvironmentRules.check(environment)));
            read.helmValues().forEach(values -> findings.addAll(HelmRules.check(values)));
            findings.addAll(KubernetesRules.check(target, read.objects()));
        }
        return findings;
    }

    /** Returns the version to upgrade to and the number of sources that were added. */
    @Override
    public String toString() {
        return "UpgradeCheck(to " + target + ", " + sources.size() + (sources.size() == 1 ? " source)" : " sources)");
    }

    private interface Source {
        void addTo(UpgradeSources read, Progress.Listener listener);
    }
}
