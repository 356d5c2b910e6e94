package dev.meshmanager.kuma.proxy;

import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.common.Warning.Kind;
import dev.meshmanager.kuma.internal.Trees;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the warnings that the GUI shows on the page of a data plane proxy. */
final class ProxyWarnings {
    /** Features of proxies whose metadata says how traffic is redirected, so that the resource need not contain it. */
    private static final Set<String> SAYS_ITSELF =
            Set.of("feature-transparent-proxy-in-dataplane-metadata", "feature-bind-outbounds");

    private final DataplaneOverview proxy;
    private final List<Warning> warnings = new ArrayList<>();

    private ProxyWarnings(DataplaneOverview proxy) {
        this.proxy = proxy;
    }

    static List<Warning> of(DataplaneOverview proxy, Instant now, boolean onGlobal) {
        ProxyWarnings found = new ProxyWarnings(proxy);
        found.addStatus();
        found.addVersions(onGlobal);
        found.addCertificate(ProxyCertificate.of(proxy, now));
        found.addTransparentProxying();
        return List.copyOf(found.warnings);
    }

    private void add(Kind kind, String message) {
        warnings.add(new Warning(kind, message));
    }

    private void addStatus() {
        ProxyStatus status = proxy.status(ProxyStatus.Rule.GUI);
        switch (status.state()) {
            case DISCONNECTED -> add(Kind.PROXY_DISCONNECTED, "not connected to a control plane");
            case OFFLINE -> add(Kind.PROXY_OFFLINE, "no inbound is ready");
            default -> {}
        }
        status.reasons().stream()
                .filter(reason -> reason.startsWith("inbound ") || reason.startsWith("listener "))
                .forEach(reason -> add(Kind.INBOUND_NOT_READY, reason));
    }

    private void addVersions(boolean onGlobal) {
        Optional<DiscoverySubscription.Version> version = version();
        version.flatMap(DiscoverySubscription.Version::kumaDp)
                .filter(kumaDp -> kumaDp.kumaCpCompatible().equals(Optional.of(false)))
                .ifPresent(kumaDp -> {
                    String text = "version " + kumaDp.version().orElse("unknown") + " is not supported by the ";
                    add(Kind.PROXY_NOT_SUPPORTED, text + "control plane");
                    zone().filter(zone -> onGlobal)
                            .ifPresent(zone ->
                                    add(Kind.PROXY_NOT_SUPPORTED_BY_ZONE, text + "control plane of zone " + zone));
                });
        version.flatMap(DiscoverySubscription.Version::envoy)
                .filter(envoy -> envoy.kumaDpCompatible().equals(Optional.of(false)))
                .ifPresent(envoy -> add(
                        Kind.ENVOY_NOT_SUPPORTED,
                        "Envoy " + envoy.version().orElse("unknown") + " is not supported by the proxy"));
    }

    /** The GUI shows the version of the subscription that was updated last, among those that have a version. */
    private Optional<DiscoverySubscription.Version> version() {
        return proxy.dataplaneInsight().stream()
                .flatMap(insight -> insight.subscriptions().stream())
                .filter(subscription -> subscription.version().isPresent())
                .max(Comparator.comparing(subscription -> subscription
                        .status()
                        .flatMap(DiscoverySubscription.Status::lastUpdateTime)
                        .orElse(Instant.MIN)))
                .flatMap(DiscoverySubscription::version);
    }

    private Optional<String> zone() {
        return Optional.ofNullable(proxy.labels().get("kuma.io/zone"));
    }

    private void addCertificate(ProxyCertificate certificate) {
        switch (certificate.state()) {
            case NONE -> add(Kind.NO_MTLS, "no certificate");
            case EXPIRED -> add(Kind.CERTIFICATE_EXPIRED, "the certificate expired" + at(certificate));
            case EXPIRES_SOON -> add(Kind.CERTIFICATE_EXPIRES_SOON, "the certificate expires" + at(certificate));
            default -> {}
        }
    }

    private static String at(ProxyCertificate certificate) {
        return certificate.expires().map(time -> " at " + time).orElse("");
    }

    private void addTransparentProxying() {
        Optional<Networking> networking = proxy.dataplane().flatMap(DataplaneSpec::networking);
        boolean isBuiltin = networking
                .flatMap(Networking::gateway)
                .flatMap(Gateway::type)
                .equals(Optional.of(Gateway.Type.BUILTIN));
        boolean saysItself = proxy.dataplaneInsight().flatMap(DataplaneInsightSpec::metadata).stream()
                .flatMap(metadata -> Trees.texts(metadata, "features").stream())
                .anyMatch(SAYS_ITSELF::contains);
        if (!isBuiltin
                && !saysItself
                && networking.flatMap(Networking::transparentProxying).isEmpty()) {
            add(Kind.NO_TRANSPARENT_PROXYING, "traffic is not redirected to the proxy");
        }
    }
}
