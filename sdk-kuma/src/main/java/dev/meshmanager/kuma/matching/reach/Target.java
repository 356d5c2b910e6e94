package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy can send traffic to: a port of a service, or the proxies with certain tags.
 *
 * @param service the service; empty for tags
 * @param port the port of the service or of the proxies; 0 for any
 * @param section the name of the port
 * @param protocol the protocol; empty if it is not known
 * @param tags the tags of the proxies; empty for a service
 */
record Target(Optional<Destination> service, int port, String section, String protocol, Map<String, String> tags) {
    static Target of(Destination service, Destination.Port port) {
        return new Target(Optional.of(service), port.number(), port.section(), port.protocol(), Map.of());
    }

    static Target ofTags(Map<String, String> tags, int port, String protocol) {
        return new Target(Optional.empty(), port, "", protocol, Map.copyOf(tags));
    }

    /** Returns this target with a port, if it is for any. */
    Target atPort(int wanted) {
        return port == 0 ? ofTags(tags, wanted, protocol) : this;
    }

    String name() {
        return service.map(found -> ResourceLabels.displayName(found.resource()))
                .orElseGet(() -> tags.getOrDefault(Tags.SERVICE, tags.toString()));
    }

    /** Returns the name and port, with the kind in front of a service. */
    String described() {
        return service.map(found -> found.resource().type() + " ").orElse("") + name() + (port == 0 ? "" : ":" + port);
    }

    boolean isCalled(String wanted) {
        return name().equals(wanted) || hasName(wanted);
    }

    boolean hasName(String wanted) {
        return service.filter(found -> found.resource().name().equals(wanted)).isPresent();
    }

    /** Returns the kind of the service; empty text for tags. */
    String kind() {
        return identity().map(Identity::kind).orElse("");
    }

    boolean isHttp() {
        return protocol.startsWith("http") || protocol.equals("grpc");
    }

    private Optional<Identity> identity() {
        return service.map(Destination::identity);
    }

    /** Compares resources by identity, because comparing their members is costly. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Target target
                && port == target.port
                && section.equals(target.section)
                && tags.equals(target.tags)
                && identity().equals(target.identity());
    }

    @Override
    public int hashCode() {
        return Objects.hash(identity(), section, port, tags);
    }
}
