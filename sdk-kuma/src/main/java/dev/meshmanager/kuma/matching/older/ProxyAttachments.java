package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.kuma.inspect.AttachmentType;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.legacy.CircuitBreaker;
import dev.meshmanager.kuma.legacy.ConnectionPolicy;
import dev.meshmanager.kuma.legacy.DataplanePolicy;
import dev.meshmanager.kuma.legacy.FaultInjection;
import dev.meshmanager.kuma.legacy.HealthCheck;
import dev.meshmanager.kuma.legacy.ProxyTemplate;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.legacy.Retry;
import dev.meshmanager.kuma.legacy.Timeout;
import dev.meshmanager.kuma.legacy.TrafficLog;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.legacy.TrafficTrace;
import dev.meshmanager.kuma.matching.model.BestMatch;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.MetricsBackend.PrometheusConf;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the older policies of each part of a proxy that is no built-in gateway. */
public final class ProxyAttachments {
    /** The service of traffic to destinations that the mesh does not know. */
    private static final String PASS_THROUGH = "pass_through";

    private static final String ANY = "*";

    private final MeshModel mesh;
    private final IndexedProxy proxy;
    private final List<OlderOutbound> outbounds;
    private final Predicate<String> wanted;
    private final SortedMap<Attachment, List<MeshResource>> found = new TreeMap<>();

    private ProxyAttachments(
            MeshModel mesh, IndexedProxy proxy, List<OlderOutbound> outbounds, Predicate<String> wanted) {
        this.mesh = mesh;
        this.proxy = proxy;
        this.outbounds = outbounds;
        this.wanted = wanted;
    }

    /** Returns the policies of the kinds with these names, in the order of the control plane's answers. */
    public static SortedMap<Attachment, List<MeshResource>> of(
            IndexedProxy proxy, MeshModel mesh, OlderOutbounds outbounds, Predicate<String> wanted) {
        ProxyAttachments attachments = new ProxyAttachments(mesh, proxy, outbounds.of(proxy), wanted);
        attachments.addInbounds();
        attachments.addOutboundsAndServices();
        ofProxy(proxy, mesh).forEach(policy -> attachments.add(Attachment.PROXY, policy));
        return attachments.found;
    }

    /** Returns the policies for the proxy as a whole. */
    private static List<MeshResource> ofProxy(IndexedProxy proxy, MeshModel mesh) {
        List<MeshResource> policies = new ArrayList<>();
        trace(proxy, mesh).ifPresent(policies::add);
        best(list(mesh, ProxyTemplate.TYPE), proxy).ifPresent(policies::add);
        return policies;
    }

    /** Returns the traces of a proxy. */
    public static Optional<TrafficTrace> trace(IndexedProxy proxy, MeshModel mesh) {
        return best(list(mesh, TrafficTrace.TYPE), proxy);
    }

    /** Returns the log of the traffic to destinations that the mesh does not know. */
    public static Optional<TrafficLog> passThroughLog(IndexedProxy proxy, MeshModel mesh) {
        Map<String, TrafficLog> logs =
                ConnectionMatch.ofServices(list(mesh, TrafficLog.TYPE), proxy, List.of(PASS_THROUGH));
        return Optional.ofNullable(logs.get(PASS_THROUGH));
    }

    private static <T extends MeshResource & DataplanePolicy> Optional<T> best(List<T> policies, IndexedProxy proxy) {
        BestMatch<T> best = new BestMatch<>();
        policies.forEach(policy -> best.offerSelected(policy, policy.selectors(), proxy::hasPartWith));
        return best.get();
    }

    static <T extends MeshResource> List<T> list(MeshModel mesh, MeshResourceType<T> type) {
        return mesh.estate().list(type, mesh.mesh().name());
    }

    /** Routes decide about the destinations of other kinds. */
    private <T extends MeshResource> List<T> list(MeshResourceType<T> type) {
        return wanted.test(type.name()) || type.equals(TrafficRoute.TYPE) ? list(mesh, type) : List.of();
    }

    private void add(Attachment attachment, MeshResource policy) {
        if (wanted.test(policy.type())) {
            found.computeIfAbsent(attachment, key -> new ArrayList<>()).add(policy);
        }
    }

    private void addInbounds() {
        for (Inbound inbound : proxy.inboundModels()) {
            addInbound(inbound, inbound.tags().getOrDefault(Tags.SERVICE, ""));
        }
        metricsInbound().ifPresent(inbound -> addInbound(inbound, ""));
    }

    private void addInbound(Inbound inbound, String service) {
        Attachment attachment = new Attachment(AttachmentType.INBOUND, name(inbound), service);
        ConnectionMatch.ofInbound(list(TrafficPermission.TYPE), inbound.tags())
                .ifPresent(policy -> add(attachment, policy));
        ConnectionMatch.allOfInbound(list(FaultInjection.TYPE), inbound.tags())
                .forEach(policy -> add(attachment, policy));
        ConnectionMatch.allOfInbound(list(RateLimit.TYPE), inbound.tags()).forEach(policy -> add(attachment, policy));
    }

    private String name(Inbound inbound) {
        int port = inbound.port().orElse(0);
        String address = inbound.address().filter(text -> !text.isEmpty()).orElseGet(proxy::host);
        return address + ":" + port + ":" + inbound.servicePort().orElse(port);
    }

    /** The control plane adds an inbound for the metrics of the proxy, which has the tags of the backend. */
    private Optional<Inbound> metricsInbound() {
        Optional<PrometheusConf> ofMesh = mesh.mesh().metrics().flatMap(metrics -> metrics.backends().stream()
                .filter(backend -> backend.name().isPresent() && backend.name().equals(metrics.enabledBackend()))
                .flatMap(backend -> conf(backend).stream())
                .findFirst());
        Optional<PrometheusConf> own = proxy.resource() instanceof Dataplane dataplane
                ? dataplane.metrics().flatMap(ProxyAttachments::conf)
                : Optional.empty();
        return ofMesh.map(conf -> {
            Map<String, String> tags = new LinkedHashMap<>(conf.tags());
            own.ifPresent(other -> tags.putAll(other.tags()));
            int port = own.map(other -> other.port().orElse(0))
                    .filter(number -> number != 0)
                    .orElse(conf.port().orElse(0));
            return Inbound.of(port, tags);
        });
    }

    private static Optional<PrometheusConf> conf(MetricsBackend backend) {
        return backend instanceof MetricsBackend.Prometheus prometheus ? prometheus.conf() : Optional.empty();
    }

    private void addOutboundsAndServices() {
        Map<String, TrafficRoute> routes = ofOutbounds(TrafficRoute.TYPE);
        Map<String, Timeout> timeouts = ofOutbounds(Timeout.TYPE);
        Map<String, RateLimit> limits = ofOutbounds(RateLimit.TYPE);
        Set<String> destinations = new LinkedHashSet<>();
        for (OlderOutbound outbound : outbounds) {
            String service = outbound.service();
            Attachment attachment = new Attachment(AttachmentType.OUTBOUND, outbound.address(), service);
            Optional.ofNullable(timeouts.get(service)).ifPresent(policy -> add(attachment, policy));
            Optional.ofNullable(limits.get(service)).ifPresent(policy -> add(attachment, policy));
            Optional<TrafficRoute> route = Optional.ofNullable(routes.get(service));
            route.ifPresent(policy -> add(attachment, policy));
            destinations.addAll(
                    route.map(policy -> destinations(policy, service)).orElse(Set.of(service)));
        }
        Set<String> logged = new LinkedHashSet<>(services());
        logged.add(PASS_THROUGH);
        addServices(TrafficLog.TYPE, logged);
        addServices(HealthCheck.TYPE, destinations);
        addServices(CircuitBreaker.TYPE, destinations);
        addServices(Retry.TYPE, destinations);
    }

    private Set<String> services() {
        Set<String> services = new LinkedHashSet<>();
        outbounds.forEach(outbound -> services.add(outbound.service()));
        return services;
    }

    private <T extends MeshResource & ConnectionPolicy> Map<String, T> ofOutbounds(MeshResourceType<T> type) {
        return ConnectionMatch.ofServices(list(type), proxy, services());
    }

    private <T extends MeshResource & ConnectionPolicy> void addServices(
            MeshResourceType<T> type, Set<String> services) {
        ConnectionMatch.ofServices(list(type), proxy, services)
                .forEach((service, policy) -> add(new Attachment(AttachmentType.SERVICE, service, service), policy));
    }

    /** Returns the services that a route sends the traffic of a service to. The rules for HTTP are ignored here. */
    private static Set<String> destinations(TrafficRoute route, String service) {
        Set<String> destinations = new LinkedHashSet<>();
        route.conf().ifPresent(conf -> {
            if (!conf.destination().isEmpty()) {
                destinations.add(destination(conf.destination(), service));
            } else {
                conf.split().forEach(split -> destinations.add(destination(split.destination(), service)));
            }
        });
        return destinations;
    }

    private static String destination(Map<String, String> tags, String service) {
        String named = tags.getOrDefault(Tags.SERVICE, ANY);
        return named.equals(ANY) ? service : named;
    }
}
