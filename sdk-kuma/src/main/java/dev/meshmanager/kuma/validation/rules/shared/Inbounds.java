package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the ports that a proxy listens on. */
public final class Inbounds {
    private Inbounds() {}

    public static void check(FieldPath at, Inbound inbound, Networking networking) {
        at.field("port").port(inbound.port());
        if (inbound.servicePort().orElse(0) != 0) {
            at.field("servicePort").port(inbound.servicePort());
        }
        checkAddresses(at, inbound, networking.address().orElse(""));
        Protocols.checkTag(at.field("tags"), inbound.tags());
        Tags.VALUES.check(at.field("tags"), inbound.tags());
        Protocols.checkKnown(at.field("protocol"), inbound.protocol());
        inbound.serviceProbe().ifPresent(probe -> {
            FieldPath place = at.field("serviceProbe");
            notZero(place.field("interval"), probe.interval());
            notZero(place.field("timeout"), probe.timeout());
            place.field("unhealthyThreshold").positiveNumber(probe.unhealthyThreshold());
            place.field("healthyThreshold").positiveNumber(probe.healthyThreshold());
        });
        if (!inbound.tags().isEmpty() && !inbound.tags().containsKey("kuma.io/service")) {
            at.field("tags").key("kuma.io/service").reject("must be there");
        }
    }

    private static void checkAddresses(FieldPath at, Inbound inbound, String proxyAddress) {
        String service = inbound.serviceAddress().orElse("");
        String address = inbound.address().orElse("");
        boolean samePort =
                inbound.servicePort().orElse(0) == 0 || inbound.servicePort().equals(inbound.port());
        if (!service.isEmpty() && !Hosts.isIp(service)) {
            at.field("serviceAddress").reject("must be an IP address");
        }
        if (!address.isEmpty() && !Hosts.isIp(address)) {
            at.field("address").reject("must be an IP address");
        }
        if (!service.isEmpty() && samePort && (service.equals(proxyAddress) || service.equals(address))) {
            at.field("serviceAddress").reject("must not be, with servicePort, what the proxy itself listens on");
        }
    }

    /** Rejects a protobuf duration of zero. */
    public static void notZero(FieldPath at, Optional<Duration> duration) {
        if (duration.filter(Duration::isZero).isPresent()) {
            at.reject("must not be zero");
        }
    }

    public static void checkAdmin(FieldPath at, Networking networking) {
        networking.admin().ifPresent(admin -> {
            int port = admin.port().orElse(0);
            if (networking.inbound().stream().anyMatch(inbound -> takes(inbound, networking, port))) {
                at.reject("must not be the port of an inbound");
            }
            boolean ofOutbound = networking.outbound().stream()
                    .anyMatch(outbound -> outbound.port().orElse(0) == port
                            && Addresses.overlapsLoopback(outbound.address()
                                    .filter(text -> !text.isEmpty())
                                    .orElse(Addresses.LOOPBACK)));
            if (ofOutbound) {
                at.reject("must not be the port of an outbound");
            }
        });
    }

    private static boolean takes(Inbound inbound, Networking networking, int port) {
        String address = addressOf(inbound, networking);
        String workload =
                inbound.serviceAddress().filter(text -> !text.isEmpty()).orElse(address);
        int ownPort = inbound.port().orElse(0);
        int servicePort = inbound.servicePort().orElse(0);
        int workloadPort = servicePort == 0 ? ownPort : servicePort;
        return ownPort == port && Addresses.overlapsLoopback(address)
                || workloadPort == port && Addresses.overlapsLoopback(workload);
    }

    private static String addressOf(Inbound inbound, Networking networking) {
        return inbound.address()
                .filter(text -> !text.isEmpty())
                .or(networking::address)
                .orElse("");
    }

    public static void checkListeners(FieldPath at, Networking networking) {
        Set<String> names = new HashSet<>();
        Set<String> ofInbounds = new HashSet<>();
        for (Inbound inbound : networking.inbound()) {
            inbound.name().filter(name -> !name.isEmpty()).ifPresent(names::add);
            ofInbounds.add(addressOf(inbound, networking) + ":" + inbound.port().orElse(0));
        }
        Map<String, Listener.Type> ofListeners = new HashMap<>();
        for (int i = 0; i < networking.listeners().size(); i++) {
            Listener listener = networking.listeners().get(i);
            FieldPath place = at.index(i);
            Listener.Type type = listener.type().orElse(Listener.Type.UNSPECIFIED);
            if (type.equals(Listener.Type.UNSPECIFIED)) {
                place.field("type").reject("must be ZoneIngress or ZoneEgress");
            }
            Addresses.check(place.field("address"), listener.address());
            place.field("port").port(listener.port());
            if (listener.name()
                    .filter(name -> !name.isEmpty() && !names.add(name))
                    .isPresent()) {
                place.field("name").reject("is there more than once");
            }
            String listensOn =
                    listener.address().orElse("") + ":" + listener.port().orElse(0);
            if (ofListeners.putIfAbsent(listensOn, type) != null) {
                place.reject(listensOn + " is the place of another listener");
            }
            if (ofInbounds.contains(listensOn)) {
                place.reject(listensOn + " is the place of an inbound");
            }
        }
    }
}
