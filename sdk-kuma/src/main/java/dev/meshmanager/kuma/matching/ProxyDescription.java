package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.answer.Outbounds;
import dev.meshmanager.kuma.matching.answer.SpiffeIds;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes one proxy of an estate. */
final class ProxyDescription {
    private final MeshModel mesh;
    private final IndexedProxy proxy;
    private final PolicyMatcher matcher;

    ProxyDescription(MeshModel mesh, IndexedProxy proxy, PolicyMatcher matcher) {
        this.mesh = mesh;
        this.proxy = proxy;
        this.matcher = matcher;
    }

    ProxyCard card() {
        ConfigurationRows configuration = new ConfigurationRows(mesh, proxy);
        return new ProxyCard(
                proxy.toString(),
                facts(),
                List.of(inbounds(), configuration.table(), configuration.routes(), outbounds(), hostnames()));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Mesh", mesh.mesh().name());
        facts.put("Zone", proxy.identity().zone());
        facts.put("Namespace", proxy.identity().namespace());
        facts.put("Type", type());
        facts.put(
                "Gateway",
                proxy.isBuiltin() ? proxy.gateway().map(MeshGateway::name).orElse("") : "");
        facts.put("Address", proxy.host());
        facts.put("Services", services());
        facts.put("Identity", SpiffeIds.of(proxy, mesh).orElseGet(this::identityOfMesh));
        facts.put("Certificates from", authority());
        facts.put("Certificate expires", certificate());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private String type() {
        if (proxy.isGateway()) {
            return proxy.isBuiltin() ? "built-in gateway" : "delegated gateway";
        }
        return proxy.inbounds().isEmpty() && !proxy.listeners().isEmpty() ? "zone proxy" : "sidecar";
    }

    private Stream<String> tags() {
        return Stream.concat(proxy.inbounds().stream().map(Part::tags), Stream.of(proxy.gatewayTags()))
                .flatMap(tags -> Optional.ofNullable(tags.get(Tags.SERVICE)).stream())
                .distinct();
    }

    private List<MeshService> meshServices() {
        return proxy.resource() instanceof Dataplane dataplane ? mesh.estate().servicesOf(dataplane) : List.of();
    }

    private String services() {
        return Stream.concat(meshServices().stream().map(MeshResource::name), tags())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** With mTLS of the mesh, each service of a proxy is an identity. */
    private String identityOfMesh() {
        return mesh.mesh().enabledAuthority().isEmpty()
                ? ""
                : tags().map(service -> "spiffe://" + mesh.mesh().name() + "/" + service)
                        .collect(Collectors.joining(", "));
    }

    private String authority() {
        Optional<String> ofMesh = mesh.mesh()
                .enabledAuthority()
                .flatMap(CertificateAuthority::name)
                .map(name -> "authority " + name);
        return SpiffeIds.issuer(proxy, mesh)
                .map(identity -> "MeshIdentity " + identity.name())
                .or(() -> ofMesh)
                .orElse("");
    }

    private String certificate() {
        return mesh.estate()
                .find(
                        DataplaneInsight.TYPE,
                        mesh.mesh().name(),
                        proxy.resource().name())
                .flatMap(DataplaneInsight::mTLS)
                .flatMap(DataplaneInsight.Mtls::certificateExpirationTime)
                .map(Object::toString)
                .orElse("");
    }

    private Table inbounds() {
        List<Part> parts = new ArrayList<>(proxy.inbounds());
        parts.addAll(proxy.listeners());
        if (proxy.isBuiltin()) {
            parts.addAll(proxy.gatewayListeners());
        }
        return Table.of(
                        "Inbounds",
                        List.of("Port", "Name", "Protocol", "Service"),
                        parts,
                        part -> List.of(
                                Integer.toString(part.address().port()),
                                part.name(),
                                part.protocol(),
                                part.tags().getOrDefault(Tags.SERVICE, "")))
                .withoutEmptyColumns();
    }

    private Table outbounds() {
        return Table.of(
                "Outbounds",
                List.of("Destination", "Port", "Protocol", "Host names"),
                Outbounds.of(proxy, mesh).entrySet(),
                outbound -> outbound(outbound.getKey(), outbound.getValue()));
    }

    private List<String> outbound(Identity identity, Destination.Port port) {
        Destination service = Objects.requireNonNull(mesh.destination(identity));
        return List.of(
                identity.kri(),
                Integer.toString(port.number()),
                port.protocol(),
                names((MeshResource) service.resource()).collect(Collectors.joining(", ")));
    }

    private Stream<String> names(MeshResource service) {
        return matcher.hostnames(service).items().stream().flatMap(item -> item.hostname().stream());
    }

    /** Returns under which names others reach the proxy. */
    private Table hostnames() {
        List<List<String>> rows = new ArrayList<>();
        meshServices().forEach(service -> names(service).forEach(name -> rows.add(List.of(name, service.name()))));
        return new Table("Host names", List.of("Host name", "Service"), rows);
    }
}
