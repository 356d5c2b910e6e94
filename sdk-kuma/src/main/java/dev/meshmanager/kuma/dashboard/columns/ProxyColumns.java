package dev.meshmanager.kuma.dashboard.columns;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.topology.LocatedProxy;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.proxy.DataplaneSpec;
import dev.meshmanager.kuma.proxy.ProxyCertificate;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneIngressSpec;
import dev.meshmanager.kuma.zone.ZoneOverview;
import dev.meshmanager.kuma.zone.ZoneProxyOverview;
import dev.meshmanager.kuma.zone.ZoneProxySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The columns of proxies and of zones. */
public final class ProxyColumns {
    private ProxyColumns() {}

    /** Adds the columns of a proxy or a zone, and returns whether the resource is one. */
    static boolean add(Resource resource, Instant now, Map<String, String> row) {
        if (resource instanceof Dataplane proxy) {
            addTags(proxy, row);
        } else if (resource instanceof DataplaneOverview proxy) {
            addOverview(proxy, now, row);
        } else if (resource instanceof Zone zone) {
            row.put("Enabled", zone.enabled().orElse(true) ? "yes" : "no");
        } else if (resource instanceof ZoneOverview zone) {
            addZone(zone, row);
        } else if (resource instanceof ZoneProxySpec proxy) {
            addZoneProxy(proxy, row);
        } else if (resource instanceof ZoneProxyOverview overview) {
            overview.proxy().ifPresent(proxy -> addZoneProxy(proxy, row));
            row.put("Status", StatusText.online(overview.isOnline()));
        } else {
            return false;
        }
        return true;
    }

    private static void addTags(DataplaneSpec proxy, Map<String, String> row) {
        TreeSet<String> tags = new TreeSet<>();
        proxy.networking().ifPresent(networking -> {
            networking.inbound().forEach(inbound -> inbound.tags()
                    .forEach((key, value) -> tags.add(key + "=" + value)));
            networking.gateway().ifPresent(gateway -> gateway.tags()
                    .forEach((key, value) -> tags.add(key + "=" + value)));
        });
        row.put("Tags", String.join(" ", tags));
        row.put(
                "Address",
                proxy.networking()
                        .flatMap(networking -> networking.advertisedAddress().or(networking::address))
                        .orElse(""));
    }

    private static void addOverview(DataplaneOverview proxy, Instant now, Map<String, String> row) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        LocatedProxy located = LocatedProxy.of(proxy);
        row.put("Zone", located.zone());
        row.put("Type", located.kind().toString());
        row.put("Services", String.join(", ", located.serviceNames()));
        row.put("Certificate", certificate(proxy.certificate(clock)));
        row.put("Status", located.status().state().toString());
        row.put("Notes", String.join(", ", located.status().reasons()));
        row.put("Warnings", warnings(proxy.warnings(clock)));
    }

    /** Returns until when a certificate is valid, or since when it is not. */
    public static String certificate(ProxyCertificate certificate) {
        return certificate
                .expires()
                .map(time -> (certificate.state() == ProxyCertificate.State.EXPIRED ? "expired " : "until ")
                        + StatusText.time(time))
                .orElse(certificate.state() == ProxyCertificate.State.NONE ? "none" : "managed externally");
    }

    private static String warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(Warning::kind)
                .filter(kind -> !kind.isInformation())
                .map(Warning.Kind::key)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void addZone(ZoneOverview zone, Map<String, String> row) {
        row.put("Version", zone.version().orElse(""));
        row.put("Status", StatusText.status(zone));
        row.put("Warnings", warnings(zone.warnings()));
    }

    private static void addZoneProxy(ZoneProxySpec proxy, Map<String, String> row) {
        row.put("Zone", proxy.zone().orElse(""));
        proxy.networking().ifPresent(networking -> {
            row.put("Address", StatusText.address(networking.address(), networking.port()));
            if (proxy instanceof ZoneIngressSpec) {
                row.put(
                        "Advertised address",
                        StatusText.address(networking.advertisedAddress(), networking.advertisedPort()));
            }
        });
    }
}
