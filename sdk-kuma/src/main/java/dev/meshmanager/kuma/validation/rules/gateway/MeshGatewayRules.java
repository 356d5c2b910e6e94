package dev.meshmanager.kuma.validation.rules.gateway;

import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The rules for a {@link MeshGateway}. */
public final class MeshGatewayRules implements KindRules<MeshGateway> {
    /** Tags of proxies, which listeners must not have. */
    private static final Tags LISTENER_TAGS = Tags.SELECTOR.without(
            "kuma.io/external-service-name", "kuma.io/protocol", "kuma.io/service", "kuma.io/zone");

    @Override
    public void check(MeshGateway gateway, FieldPath root) {
        List<MeshGateway.Listener> listeners =
                gateway.conf().map(MeshGateway.Conf::listeners).orElse(List.of());
        boolean crossMesh = listeners.stream().anyMatch(MeshGatewayRules::isCrossMesh);
        Selectors.check(
                root.field("selectors"),
                gateway.selectors(),
                Tags.SELECTOR.atLeastOne().withService());
        for (int i = 1; crossMesh && i < gateway.selectors().size(); i++) {
            root.field("selectors").index(i).reject("must be the only one with crossMesh");
        }
        LISTENER_TAGS.check(root.field("tags"), gateway.tags());
        FieldPath at = root.field("conf");
        if (gateway.conf().isEmpty()) {
            at.reject("must be defined");
            return;
        }
        at.field("listeners").notEmpty(listeners);
        for (int i = 0; i < listeners.size(); i++) {
            check(at.field("listeners").index(i), listeners.get(i));
        }
        checkPorts(at.field("listeners"), listeners);
    }

    private static boolean isCrossMesh(MeshGateway.Listener listener) {
        return listener.crossMesh().orElse(false);
    }

    private static void check(FieldPath at, MeshGateway.Listener listener) {
        listener.hostname()
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> checkHostname(at.field("hostname"), name));
        at.field("port").port(listener.port());
        MeshGateway.Protocol protocol = listener.protocol().orElse(MeshGateway.Protocol.NONE);
        MeshGateway.TlsMode mode = listener.tls().flatMap(MeshGateway.Tls::mode).orElse(MeshGateway.TlsMode.NONE);
        if (protocol.equals(MeshGateway.Protocol.NONE)) {
            at.field("protocol").reject("must be defined");
        } else if (protocol.equals(MeshGateway.Protocol.HTTPS)) {
            if (isCrossMesh(listener)) {
                at.field("protocol").reject("must not be HTTPS with crossMesh");
            } else if (listener.tls().isEmpty()) {
                at.field("tls").reject("must be defined with protocol HTTPS");
            } else if (mode.equals(MeshGateway.TlsMode.PASSTHROUGH)) {
                at.field("tls").field("mode").reject("must not be PASSTHROUGH with protocol HTTPS");
            }
        }
        listener.tls().ifPresent(tls -> {
            if (!isCrossMesh(listener)) {
                check(at.field("tls"), tls, mode);
            } else if (!mode.equals(MeshGateway.TlsMode.NONE)
                    || !tls.certificates().isEmpty()) {
                at.field("tls").reject("must be empty with crossMesh");
            }
        });
        LISTENER_TAGS.check(at.field("tags"), listener.tags());
    }

    private static void check(FieldPath at, MeshGateway.Tls tls, MeshGateway.TlsMode mode) {
        if (mode.equals(MeshGateway.TlsMode.NONE)) {
            at.field("mode").reject("must be defined");
        } else if (mode.equals(MeshGateway.TlsMode.TERMINATE)) {
            at.field("certificates").notEmpty(tls.certificates());
            if (tls.certificates().size() > 2) {
                at.field("certificates").reject("must have no more than 2 elements");
            }
        }
    }

    private static void checkHostname(FieldPath at, String hostname) {
        if (hostname.equals("*")) {
            return;
        }
        if (hostname.length() > Names.LONGEST_SUBDOMAIN) {
            at.reject("must have no more than " + Names.LONGEST_SUBDOMAIN + " characters");
        }
        if (!Names.isDomain(hostname.startsWith("*.") ? hostname.substring(2) : hostname)) {
            at.reject("must be a domain name, or one with a wildcard as its first label");
        }
    }

    /** Checks that the listeners of one port are compatible. */
    private static void checkPorts(FieldPath at, List<MeshGateway.Listener> listeners) {
        Map<Integer, List<Integer>> byPort = new TreeMap<>();
        for (int i = 0; i < listeners.size(); i++) {
            byPort.computeIfAbsent(listeners.get(i).port().orElse(0), port -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> ofPort : byPort.values()) {
            if (group(ofPort, i -> listeners
                                    .get(i)
                                    .protocol()
                                    .orElse(MeshGateway.Protocol.NONE)
                                    .value())
                            .size()
                    > 1) {
                ofPort.forEach(i -> at.index(i).reject("must have the protocol of the other listeners of its port"));
            }
            group(ofPort, i -> listeners
                            .get(i)
                            .hostname()
                            .filter(name -> !name.isEmpty())
                            .orElse("*"))
                    .values()
                    .stream()
                    .filter(same -> same.size() > 1)
                    .forEach(same -> same.forEach(
                            i -> at.index(i).reject("must not have the hostname of another listener of its port")));
            List<Integer> limited =
                    ofPort.stream().filter(i -> limit(listeners.get(i)) != 0).toList();
            if (group(limited, i -> String.valueOf(limit(listeners.get(i)))).size() > 1) {
                limited.forEach(i -> at.index(i)
                        .field("resources")
                        .field("connectionLimit")
                        .reject("must be that of the other listeners of its port"));
            }
        }
    }

    private static long limit(MeshGateway.Listener listener) {
        return listener.resources()
                .map(resources -> resources.connectionLimit().orElse(0L))
                .orElse(0L);
    }

    private static Map<String, List<Integer>> group(List<Integer> indexes, Function<Integer, String> key) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        indexes.forEach(i ->
                groups.computeIfAbsent(key.apply(i), name -> new ArrayList<>()).add(i));
        return groups;
    }
}
