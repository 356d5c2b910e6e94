package dev.meshmanager.kuma.upgrade.settings;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks Kubernetes objects that are not mesh resources: workloads, definitions, roles and the Gateway API. */
public final class KubernetesRules {
    private static final String CONTROLLER = "gateways.kuma.io/controller";
    /** The class that Kuma's Helm chart and kumactl install. */
    private static final String GATEWAY_CLASS = "kuma";

    private final KumaVersion version;
    private final List<SourceTree> objects;
    private final Set<String> gateways = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private KubernetesRules(KumaVersion version, Collection<SourceTree> objects) {
        this.version = version;
        this.objects = List.copyOf(objects);
    }

    /** Returns the findings about objects, which are looked at together. */
    public static List<Finding> check(KumaVersion version, Collection<SourceTree> objects) {
        return new KubernetesRules(version, objects).check();
    }

    private List<Finding> check() {
        Set<String> classes = new HashSet<>(Set.of(GATEWAY_CLASS));
        objects.stream()
                .map(SourceTree::members)
                .filter(object -> Trees.text(object, "spec", "controllerName").equals(CONTROLLER))
                .forEach(object -> classes.add(Trees.text(object, "metadata", "name")));
        objects.stream()
                .map(SourceTree::members)
                .filter(object -> classes.contains(Trees.text(object, "spec", "gatewayClassName")))
                .forEach(object -> gateways.add(Trees.text(object, "metadata", "name")));
        objects.forEach(object -> check(object, classes));
        return findings;
    }

    private void check(SourceTree object, Set<String> classes) {
        PodRules.check(object, findings);
        switch (Trees.text(object.members(), "kind")) {
            case "CustomResourceDefinition" -> checkDefinition(object);
            case "Role", "ClusterRole" -> checkRole(object);
            case "GatewayClass" -> {
                if (Trees.text(object.members(), "spec", "controllerName").equals(CONTROLLER)) {
                    addGateway(object, "spec.controllerName");
                }
            }
            case "Gateway" -> {
                if (classes.contains(Trees.text(object.members(), "spec", "gatewayClassName"))) {
                    addGateway(object, "spec.gatewayClassName");
                }
            }
            case "HTTPRoute" -> checkRoute(object);
            default -> {
                // Other objects have annotations at most.
            }
        }
    }

    private void addGateway(SourceTree object, String path) {
        findings.add(object.found(UpgradeCode.GATEWAY_API_REMOVED, path, UpgradeCode.GATEWAY_API_REMOVED.summary()));
    }

    private void checkRoute(SourceTree object) {
        List<JsonObject> parents = Trees.objects(object.members(), "spec", "parentRefs");
        for (int i = 0; i < parents.size(); i++) {
            String kind = Trees.text(parents.get(i), "kind");
            boolean isGateway = kind.isEmpty() || kind.equals("Gateway");
            if (isGateway && gateways.contains(Trees.text(parents.get(i), "name"))) {
                addGateway(object, "spec.parentRefs[" + i + "]");
            }
        }
    }

    private void checkDefinition(SourceTree object) {
        String kind = Trees.text(object.members(), "spec", "names", "kind");
        if (Trees.text(object.members(), "spec", "group").equals("kuma.io") && isGone(kind)) {
            findings.add(object.found(
                    UpgradeCode.CRD_REMOVED,
                    "spec.names.kind",
                    "the definition of " + kind + " is no longer installed"));
        }
    }

    private boolean isGone(String kind) {
        return Kinds.ALL.find(kind).filter(type -> !version.has(type)).isPresent() || OnlyOnKubernetes.isGone(kind);
    }

    private void checkRole(SourceTree object) {
        Set<String> gone = new HashSet<>(OnlyOnKubernetes.PLURALS);
        for (ResourceType<?> type : Kinds.ALL.all()) {
            if (!version.has(type)) {
                gone.add(type.path().replace("-", ""));
                gone.add(plural(type.name()));
            }
        }
        List<JsonObject> rules = Trees.objects(object.members(), "rules");
        for (int i = 0; i < rules.size(); i++) {
            List<String> named = Trees.texts(rules.get(i), "resources").stream()
                    .filter(name -> gone.contains(name.split("/")[0]))
                    .toList();
            if (Trees.texts(rules.get(i), "apiGroups").contains("kuma.io") && !named.isEmpty()) {
                findings.add(object.found(
                        UpgradeCode.RBAC_REMOVED_KIND,
                        "rules[" + i + "].resources",
                        "the role names " + JsonValue.of(named) + ", which are gone"));
            }
        }
    }

    private static String plural(String kind) {
        String name = kind.toLowerCase(Locale.ROOT);
        return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }
}
