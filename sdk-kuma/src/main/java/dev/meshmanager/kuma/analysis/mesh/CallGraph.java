package dev.meshmanager.kuma.analysis.mesh;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.answer.Outbounds;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which proxies call which services over HTTP, as far as their outbounds say so. Proxies that can reach everything say
 * nothing.
 */
public final class CallGraph {
    private static final Set<String> HTTP = Set.of("http", "http2", "grpc");

    /** From this number on, a list of outbounds says what a proxy may call rather than what it calls. */
    private static final int MOST_SERVICES = 20;

    private final CheckedMesh mesh;
    private final Map<String, List<MeshService>> byServiceTag = new HashMap<>();
    private final Map<Identity, List<ProxyGroup>> providers = new HashMap<>();
    private final Map<ProxyGroup, List<Call>> byClient = new LinkedHashMap<>();

    private CallGraph(CheckedMesh mesh) {
        this.mesh = mesh;
    }

    public static CallGraph of(CheckedMesh mesh) {
        CallGraph graph = new CallGraph(mesh);
        for (MeshService service : mesh.list(MeshService.TYPE)) {
            service.spec().selector().map(MeshService.Selector::dataplaneTags).ifPresent(tags -> {
                if (tags.size() == 1 && tags.containsKey(Tags.SERVICE)) {
                    graph.byServiceTag
                            .computeIfAbsent(Objects.requireNonNull(tags.get(Tags.SERVICE)), key -> new ArrayList<>())
                            .add(service);
                }
            });
        }
        mesh.groups().forEach(group -> graph.byClient.put(group, graph.callsOf(group)));
        return graph;
    }

    /** A call of a service by a group of proxies. */
    public record Call(ProxyGroup group, String client, String service, Identity destination, CallConf conf) {}

    public List<Call> calls() {
        return byClient.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the calls that the proxies of the called service make. */
    public List<Call> callsBehind(Call call) {
        return providers(call).stream()
                .flatMap(group -> byClient.getOrDefault(group, List.of()).stream())
                .toList();
    }

    /** Returns the groups of proxies that answer a call. */
    public List<ProxyGroup> providers(Call call) {
        return providersOf(call.destination());
    }

    private List<ProxyGroup> providersOf(Identity destination) {
        return providers.computeIfAbsent(destination.whole(), this::findProviders);
    }

    private List<ProxyGroup> findProviders(Identity destination) {
        Destination service = mesh.model().destination(destination);
        return service != null && service.resource() instanceof MeshService model
                ? mesh.groups().stream()
                        .filter(group -> selects(model, group.first()))
                        .toList()
                : List.of();
    }

    private static boolean selects(MeshService service, IndexedProxy proxy) {
        return service.spec()
                .selector()
                .filter(selector -> !selector.dataplaneTags().isEmpty()
                        ? proxy.hasPartWith(selector.dataplaneTags())
                        : selector.dataplaneLabels()
                                .filter(labels -> proxy.labels()
                                        .entrySet()
                                        .containsAll(labels.matchLabels().entrySet()))
                                .isPresent())
                .isPresent();
    }

    private List<Call> callsOf(ProxyGroup group) {
        Set<Identity> destinations = new HashSet<>();
        IndexedProxy proxy = group.first();
        for (Outbound outbound : proxy.outbounds()) {
            byServiceTag.getOrDefault(outbound.tags().getOrDefault(Tags.SERVICE, ""), List.of()).stream()
                    .flatMap(service -> service.spec().ports().stream()
                            .filter(port -> port.appProtocol()
                                    .filter(protocol -> HTTP.contains(protocol.value()))
                                    .isPresent())
                            .map(port -> Identity.of(service)
                                    .withSection(port.name()
                                            .filter(name -> !name.isEmpty())
                                            .orElseGet(() ->
                                                    Integer.toString(port.port().orElse(0))))))
                    .forEach(destinations::add);
        }
        boolean isDeclared = proxy.reachableBackends().isPresent()
                || proxy.outbounds().stream()
                        .anyMatch(outbound -> outbound.backendRef().isPresent());
        if (isDeclared) {
            Outbounds.of(proxy, mesh.model()).forEach((identity, port) -> {
                if (HTTP.contains(port.protocol())) {
                    destinations.add(identity);
                }
            });
        }
        String client = ResourceLabels.displayName(proxy.resource());
        return destinations.size() > MOST_SERVICES
                ? List.of()
                : destinations.stream()
                        // What a service asks of itself is not a step of a path.
                        .filter(to -> !providersOf(to).contains(group))
                        .sorted((one, other) -> one.kri().compareTo(other.kri()))
                        .map(to -> new Call(group, client, to.name(), to, CallConf.of(mesh, group, to)))
                        .toList();
    }
}
