package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds routes whose backends do not exist. Requests to them fail with status 500 in 3.0. */
final class RouteRules {
    private static final Map<TargetRefKind, Class<? extends MeshResource>> DESTINATIONS = Map.of(
            TargetRefKind.MESH_SERVICE, MeshService.class,
            TargetRefKind.MESH_EXTERNAL_SERVICE, MeshExternalService.class,
            TargetRefKind.MESH_MULTI_ZONE_SERVICE, MeshMultiZoneService.class);

    private final Inventory inventory;
    private final List<Finding> findings = new ArrayList<>();

    private RouteRules(Inventory inventory) {
        this.inventory = inventory;
    }

    static List<Finding> check(Inventory inventory) {
        RouteRules rules = new RouteRules(inventory);
        for (CheckedResource resource : inventory.resources()) {
            resource.as(RoutePolicy.class).ifPresent(route -> rules.check(resource, route));
        }
        return rules.findings;
    }

    /** Without any service of the kind, they were not read. */
    private boolean isKnown(String mesh, Class<? extends MeshResource> model) {
        return !inventory.in(mesh, model).isEmpty();
    }

    /** A service that only its proxies name has no MeshService yet, which other findings are about. */
    private boolean isTag(String mesh, BackendRef ref) {
        return inventory.in(mesh, Dataplane.class).stream()
                .flatMap(proxy -> proxy.networking().stream())
                .flatMap(networking -> networking.inbound().stream())
                .anyMatch(inbound ->
                        ref.name().equals(Optional.ofNullable(inbound.tags().get("kuma.io/service"))));
    }

    private void check(CheckedResource resource, RoutePolicy route) {
        for (int to = 0; to < route.spec().to().size(); to++) {
            List<? extends RoutePolicy.Rule> rules = route.spec().to().get(to).rules();
            for (int rule = 0; rule < rules.size(); rule++) {
                List<BackendRef> refs = rules.get(rule)
                        .conf()
                        .map(RoutePolicy.Conf::backendRefs)
                        .orElse(List.of());
                for (int ref = 0; ref < refs.size(); ref++) {
                    String path = "spec.to[" + to + "].rules[" + rule + "].default.backendRefs[" + ref + "]";
                    missing(route.mesh(), refs.get(ref))
                            .ifPresent(reason ->
                                    findings.add(resource.tree().found(UpgradeCode.ROUTE_TO_NOTHING, path, reason)));
                }
            }
        }
    }

    private Optional<String> missing(String mesh, BackendRef ref) {
        Class<? extends MeshResource> model = ref.kind().map(DESTINATIONS::get).orElse(null);
        if (model == null || !isKnown(mesh, model)) {
            return Optional.empty();
        }
        List<? extends MeshResource> found = inventory.in(mesh, model).stream()
                .filter(service -> matches(service, ref))
                .toList();
        String what = ref.kind().orElseThrow() + " " + ref.name().orElseGet(() -> "with the labels " + ref.labels());
        if (found.isEmpty() && ref.name().isPresent() && isTag(mesh, ref)) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of("there is no " + what + ": requests to it fail with status 500");
        }
        boolean hasPort = ref.port().isEmpty() || found.stream().anyMatch(service -> hasPort(service, ref.port()));
        return hasPort
                ? Optional.empty()
                : Optional.of(what + " has no port " + ref.port().getAsInt() + ": requests to it fail with status 500");
    }

    private static boolean matches(MeshResource service, BackendRef ref) {
        Map<String, String> labels = new HashMap<>(service.labels());
        labels.putIfAbsent("kuma.io/display-name", service.displayName());
        boolean isNamed = ref.name()
                .map(name -> name.equals(service.name()) || name.equals(service.displayName()))
                .orElse(true);
        return isNamed && labels.entrySet().containsAll(ref.labels().entrySet());
    }

    private static boolean hasPort(MeshResource service, OptionalInt port) {
        if (service instanceof MeshService of) {
            return of.spec().ports().stream().anyMatch(each -> each.port().equals(port));
        }
        if (service instanceof MeshMultiZoneService of) {
            return of.spec().ports().stream().anyMatch(each -> each.port().equals(port));
        }
        return service instanceof MeshExternalService of
                && of.spec().match().filter(match -> match.port().equals(port)).isPresent();
    }
}
