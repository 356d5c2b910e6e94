package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random meshes with a few proxies that call each other. */
final class RandomEstates {
    private static final List<String> SERVICES = List.of("web", "db", "api", "web-v2");
    private final Random random;
    private final boolean is3;
    private final StringBuilder yaml = new StringBuilder();

    private RandomEstates(Random random, boolean is3) {
        this.random = random;
        this.is3 = is3;
    }

    static Arbitrary<List<Resource>> of(KumaVersion version) {
        return Arbitraries.randoms()
                .map(random -> new RandomEstates(random, version.isAtLeast(KumaVersion.V3_0)).resources());
    }

    private List<Resource> resources() {
        mesh();
        SERVICES.forEach(service -> {
            for (int number = one(1, 1, 2); number > 0; number--) {
                proxy(service, service + "-" + number);
            }
        });
        permissions();
        document("""
                {type: MeshHTTPRoute, mesh: default, name: web, spec: {targetRef: {kind: Mesh}, to: [{
                targetRef: %s, rules: [{matches: [{path: {type: PathPrefix, value: /}}], default: {backendRefs: [
                {%s, weight: 100}, {%s, weight: 0}]}}]}]}}""", service("web"), backend("web"), backend("web-v2"));
        return new ArrayList<>(Estate.ofYaml(yaml.toString()).resources().toList());
    }

    private void document(String text, Object... arguments) {
        yaml.append("---\n").append(String.format(text, arguments)).append('\n');
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private void mesh() {
        String mode = one("", "Disabled", "ReachableBackends", "Everywhere", "Exclusive", "Exclusive", "Exclusive");
        String mtls = one("", "", "PERMISSIVE", "STRICT", "STRICT");
        boolean hasIdentity = is3 ? random.nextBoolean() : mode.equals("Exclusive") && random.nextInt(4) == 0;
        document(
                "{type: Mesh, name: default, skipCreatingInitialPolicies: ['*']%s%s}",
                mode.isEmpty() || is3 ? "" : ", meshServices: {mode: " + mode + "}",
                mtls.isEmpty() || is3 || hasIdentity
                        ? ""
                        : ", mtls: {enabledBackend: ca-1, backends: [{type: builtin, name: ca-1, mode: " + mtls
                                + "}]}");
        if (hasIdentity) {
            document("""
                    {type: MeshIdentity, mesh: default, name: old, spec: {selector: {dataplane: {matchLabels: {}}},
                    provider: {type: Bundled, bundled: {insecureAllowSelfSigned: true, autogenerate: {enabled: true},
                    meshTrustCreation: Enabled}}}}""");
        }
        if (random.nextInt(3) == 0) {
            document("""
                    {type: MeshTLS, mesh: default, name: tls, spec: {targetRef: {kind: Mesh}, rules: [{default: {
                    mode: %s}}]}}""", one("Strict", "Permissive"));
        }
        if (is3 || mode.equals("Exclusive")) {
            SERVICES.forEach(service -> document(
                    """
                    {type: MeshService, mesh: default, name: %s, labels: {kuma.io/display-name: %s}, spec: {
                    selector: {%s}, ports: [{port: 80, targetPort: 80, appProtocol: http}]}}""",
                    service,
                    service,
                    is3
                            ? "dataplaneLabels: {matchLabels: {app: " + service + "}}"
                            : "dataplaneTags: {kuma.io/service: " + service + "}"));
        }
    }

    private void proxy(String service, String name) {
        String called = one("web", "db", "api");
        String transparent = "transparentProxying: {redirectPortInbound: 15006, redirectPortOutbound: 15001";
        String outbounds =
                switch (random.nextInt(8)) {
                    case 0 ->
                        ", outbound: [{port: 9000, "
                                + (is3
                                        ? "backendRef: {kind: MeshService, port: 80, labels: {kuma.io/display-name: "
                                                + called + "}}"
                                        : "tags: {kuma.io/service: " + called + "}")
                                + "}]";
                    case 1 -> is3 ? "" : ", " + transparent + ", reachableServices: [" + called + "]}";
                    case 2 ->
                        ", " + transparent + ", reachableBackends: {refs: [{kind: MeshService, port: 80, "
                                + (is3 ? "labels: {kuma.io/display-name: " + called + "}" : "name: " + called) + "}]}}";
                    default -> "";
                };
        String tag = !is3 && service.equals("api") && random.nextInt(4) == 0 ? "api_of_all" : service;
        document(
                """
                {type: Dataplane, mesh: default, name: %s, labels: {app: %s, kuma.io/workload: %s}, networking: {
                address: 10.0.0.%d, inbound: [{port: 80, protocol: http%s}]%s}}""",
                name,
                service,
                service,
                1 + random.nextInt(200),
                is3 ? "" : ", tags: {kuma.io/service: " + tag + ", kuma.io/protocol: http}",
                outbounds);
    }

    private void permissions() {
        int number = one(0, 1, 1, 1, 2);
        for (int i = 0; i < number; i++) {
            String action = one("Allow", "Allow", "Deny");
            String client = one("web", "db", "api");
            boolean isOfAll = random.nextBoolean();
            String top = one("{kind: Mesh}", "{kind: Mesh}", "{kind: Dataplane, labels: {app: " + client + "}}");
            String spec = is3
                    ? "rules: [{default: {" + action.toLowerCase(Locale.ROOT) + ": [{spiffeID: {type: Prefix, value: '"
                            + (isOfAll ? "spiffe://default." : "spiffe://default.east.mesh.local/") + "'}}]}}]"
                    : "from: [{targetRef: "
                            + (isOfAll ? "{kind: Mesh}" : "{kind: MeshSubset, tags: {kuma.io/service: " + client + "}}")
                            + ", default: {action: " + action + "}}]";
            document(
                    "{type: MeshTrafficPermission, mesh: default, name: p%d, spec: {targetRef: %s, %s}}", i, top, spec);
        }
    }

    private String service(String name) {
        return is3
                ? "{kind: MeshService, labels: {kuma.io/display-name: " + name + "}}"
                : "{kind: MeshService, name: " + name + "}";
    }

    private String backend(String name) {
        return (is3
                        ? "kind: MeshService, labels: {kuma.io/display-name: " + name + "}"
                        : "kind: MeshService, name: " + name)
                + ", port: 80";
    }
}
