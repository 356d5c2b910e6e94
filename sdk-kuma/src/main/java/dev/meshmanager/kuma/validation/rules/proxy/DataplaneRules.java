package dev.meshmanager.kuma.validation.rules.proxy;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.proxy.Probes;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.mesh.MetricsBackends;
import dev.meshmanager.kuma.validation.rules.shared.Addresses;
import dev.meshmanager.kuma.validation.rules.shared.Inbounds;
import dev.meshmanager.kuma.validation.rules.shared.Protocols;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.util.Optional;

/** The rules for a {@link Dataplane}. {@link Inbounds} checks its inbounds and listeners. */
public final class DataplaneRules implements KindRules<Dataplane> {
    @Override
    public void check(Dataplane proxy, FieldPath root) {
        FieldPath at = root.field("networking");
        at.defined(proxy.networking());
        proxy.networking().ifPresent(networking -> check(root, at, proxy, networking));
    }

    private static void check(FieldPath root, FieldPath at, Dataplane proxy, Networking networking) {
        Inbounds.checkAdmin(at.field("admin").field("port"), networking);
        boolean builtin = networking
                .gateway()
                .flatMap(Gateway::type)
                .filter(Gateway.Type.BUILTIN::equals)
                .isPresent();
        if (networking.gateway().isPresent()) {
            String what = builtin ? "a built-in gateway" : "a delegated gateway";
            rejectIf(!networking.inbound().isEmpty(), at.field("inbound"), what);
            rejectIf(builtin && !networking.outbound().isEmpty(), at.field("outbound"), what);
            rejectIf(!networking.listeners().isEmpty(), at.field("listeners"), what);
            rejectIf(builtin && proxy.probes().isPresent(), at.field("probes"), what);
            checkGateway(at.field("gateway").field("tags"), networking.gateway().get());
        }
        checkNetworking(at, networking);
        if (!builtin) {
            proxy.probes().ifPresent(probes -> check(root.field("probes"), probes));
        }
        if (networking.gateway().isEmpty()) {
            proxy.metrics().ifPresent(metrics -> MetricsBackends.check(root.field("metrics"), metrics));
            Inbounds.checkListeners(at.field("listeners"), networking);
        }
    }

    private static void rejectIf(boolean present, FieldPath at, String what) {
        if (present) {
            at.reject("must not be defined for " + what);
        }
    }

    private static void checkGateway(FieldPath at, Gateway gateway) {
        String protocol = gateway.tags().getOrDefault(Protocols.TAG, "tcp");
        if (!protocol.equalsIgnoreCase("tcp")) {
            at.key(Protocols.TAG).reject("must be tcp");
        }
        (gateway.tags().isEmpty() ? Tags.VALUES : Tags.VALUES.withService()).check(at, gateway.tags());
    }

    private static void checkNetworking(FieldPath at, Networking networking) {
        Addresses.check(at.field("address"), networking.address());
        for (int i = 0; i < networking.inbound().size(); i++) {
            Inbounds.check(at.field("inbound").index(i), networking.inbound().get(i), networking);
        }
        for (int i = 0; i < networking.outbound().size(); i++) {
            check(at.field("outbound").index(i), networking.outbound().get(i));
        }
        networking.transparentProxying().ifPresent(proxying -> ReachableBackends.check(at, proxying));
    }

    private static void check(FieldPath at, Outbound outbound) {
        at.field("port").port(outbound.port());
        if (outbound.address()
                .filter(address -> !address.isEmpty() && !Hosts.isIp(address))
                .isPresent()) {
            at.field("address").reject("must be an IP address");
        }
        Optional<Outbound.BackendRef> ref = outbound.backendRef();
        if (ref.isPresent()) {
            check(at.field("backendRef"), ref.get());
            if (!outbound.tags().isEmpty()) {
                at.field("backendRef").reject("must not be combined with tags");
            }
        } else if (at.isSince(KumaVersion.V3_0)) {
            at.field("backendRef").reject("must be defined");
        } else if (!outbound.tags().isEmpty()) {
            Tags.VALUES.withService().check(at.field("tags"), outbound.tags());
        } else {
            at.field("tags").reject("must have the tag \"kuma.io/service\"");
        }
    }

    private static void check(FieldPath at, Outbound.BackendRef ref) {
        ReachableBackends.checkKind(at.field("kind"), ref.kind());
        if (ref.name().orElse("").isEmpty() && ref.labels().isEmpty()) {
            at.reject("must have a name or labels");
        }
        if (!ReachableBackends.isExternal(ref.kind())) {
            at.field("port").port(ref.port());
        }
    }

    private static void check(FieldPath at, Probes probes) {
        at.field("port").port(probes.port());
        for (int i = 0; i < probes.endpoints().size(); i++) {
            Probes.Endpoint endpoint = probes.endpoints().get(i);
            FieldPath place = at.field("endpoints").index(i);
            place.field("inboundPort").port(endpoint.inboundPort());
            checkPath(place.field("inboundPath"), endpoint.inboundPath());
            checkPath(place.field("path"), endpoint.path());
        }
    }

    private static void checkPath(FieldPath at, Optional<String> path) {
        if (Hosts.requestUri(path.orElse("")).isEmpty()) {
            at.reject("must be a path");
        }
    }
}
