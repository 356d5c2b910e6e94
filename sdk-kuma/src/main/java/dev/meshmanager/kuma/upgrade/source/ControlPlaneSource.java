package dev.meshmanager.kuma.upgrade.source;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.parallel.ParallelReads;
import dev.meshmanager.core.parallel.ParallelReads.Read;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.DataplaneInsightSpec;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads everything that a control plane stores, its settings, and the versions of its zones and proxies. */
public final class ControlPlaneSource {
    private static final int AT_ONCE = 8;
    private static final String CORE_DNS = "coredns";

    private final KumaClient client;
    private final KumaVersion target;
    private final UpgradeSources sources;

    private ControlPlaneSource(KumaClient client, KumaVersion target, UpgradeSources sources) {
        this.client = client;
        this.target = target;
        this.sources = sources;
    }

    /** Adds what the control plane answers to the sources, and what cannot be read as findings. */
    public static void read(KumaClient client, KumaVersion target, UpgradeSources sources, Progress.Listener listener) {
        try (ParallelReads reads = new ParallelReads("upgrade check", AT_ONCE, listener)) {
            new ControlPlaneSource(client, target, sources).read(reads);
        }
    }

    private void read(ParallelReads reads) {
        Set<String> kinds = client.resourceKinds().resources().stream()
                .map(ResourceKinds.Kind::name)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Read<Optional<ServerInfo>> server = reads.value("product and version", client::serverInfo);
        var settings = reads.value("settings", client::config);
        Read<List<ZoneOverview>> zones = reads.list("zones", client.zones().overviews());
        Read<List<DataplaneOverview>> proxies =
                reads.list("data plane proxies", client.dataplanes().overviews());
        List<Read<? extends List<? extends Resource>>> lists = new ArrayList<>();
        for (ResourceType<?> type : client.types().all()) {
            // What a control plane computes is not there to be migrated.
            if (kinds.contains(type.name()) && !type.isInsight()) {
                lists.add(reads.list(type.name(), client.resources(type).list()));
            }
        }
        reads.allStarted();
        lists.forEach(list -> sources.add(list.get()));
        settings.get().ifPresent(read -> sources.addSettings("of the control plane", read));
        server.get().flatMap(ServerInfo::kumaVersion).ifPresent(this::checkVersion);
        checkZones(zones.get());
        proxies.get().forEach(this::checkProxy);
        reads.failures().forEach(this::addFailure);
    }

    private void addFailure(FailedRead failure) {
        sources.addFinding(Finding.of(
                UpgradeCode.NOT_CHECKED, FindingSubject.of("Control plane", failure.what()), failure.toString()));
    }

    private void checkVersion(KumaVersion version) {
        sources.setVersion(version);
        if (version.isBefore(KumaVersion.V2_14)) {
            sources.addFinding(Finding.of(
                    UpgradeCode.VERSION_TOO_OLD,
                    FindingSubject.of("Control plane", "version"),
                    "the control plane has version " + version + ", and upgrades are supported from 2.14"));
        }
    }

    private void checkZones(List<ZoneOverview> zones) {
        for (ZoneOverview zone : zones) {
            Optional<KumaVersion> version = zone.version().flatMap(KumaVersion::find);
            FindingSubject subject = FindingSubject.of(zone);
            if (version.filter(known -> known.isBefore(KumaVersion.V2_14)).isPresent()) {
                sources.addFinding(Finding.of(
                        UpgradeCode.VERSION_TOO_OLD,
                        subject,
                        "the zone has version " + version.get() + ", and upgrades are supported from 2.14"));
            }
            if (zones.size() > 1
                    && version.filter(known -> known.isBefore(target)).isPresent()) {
                sources.addFinding(Finding.of(
                        UpgradeCode.ZONES_TOGETHER,
                        subject,
                        "the zone has version " + version.get()
                                + ": zones that are upgraded before it cannot reach its services"));
            }
        }
    }

    private void checkProxy(DataplaneOverview proxy) {
        boolean usesCoreDns =
                proxy.dataplaneInsight().map(DataplaneInsightSpec::subscriptions).orElse(List.of()).stream()
                        .reduce((first, second) -> second)
                        .flatMap(subscription -> subscription.version())
                        .filter(version -> !version.dependencies()
                                .getOrDefault(CORE_DNS, "")
                                .isEmpty())
                        .isPresent();
        if (usesCoreDns) {
            sources.addFinding(Finding.of(
                    UpgradeCode.CORE_DNS,
                    new FindingSubject("Dataplane", proxy.meshName(), proxy.name()),
                    UpgradeCode.CORE_DNS.summary()));
        }
    }
}
