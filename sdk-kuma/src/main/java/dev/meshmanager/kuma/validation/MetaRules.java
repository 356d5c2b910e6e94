package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks the name, the mesh and the labels of a resource of any kind. */
final class MetaRules {
    private static final String ORIGIN = "kuma.io/origin";
    private static final String POLICY_ROLE = "kuma.io/policy-role";
    private static final String WORKLOAD = "kuma.io/workload";
    private static final String ZONE = "kuma.io/zone";
    private static final Pattern OLD_MESH_NAME = Pattern.compile("[0-9a-z\\-_.]*");

    private final ControlPlaneMode mode;
    private final Optional<String> zone;

    MetaRules(ControlPlaneMode mode, Optional<String> zone) {
        this.mode = mode;
        this.zone = zone;
    }

    void check(ResourceType<?> type, JsonObject resource, FieldPath root) {
        checkLabels(type, labels(resource), Trees.text(resource, "mesh"), root.field("labels"));
        boolean isPolicy = TargetRefPolicy.class.isAssignableFrom(type.model());
        if (isPolicy && root.isSince(KumaVersion.V3_0)) {
            checkRole(labels(resource).getOrDefault(POLICY_ROLE, ""), root.field("labels"));
        }
        if (NameDeprecations.IN_DNS.contains(type) && root.isSince(KumaVersion.V3_0)) {
            String displayName = labels(resource).getOrDefault("kuma.io/display-name", "");
            checkInDns(displayName.isEmpty() ? Trees.text(resource, "name") : displayName, root.field("name"));
        }
        if (type.equals(Dataplane.TYPE)) {
            checkWorkload(labels(resource).getOrDefault(WORKLOAD, ""), root.field("labels"));
        }
        checkName(Trees.text(resource, "name"), root.field("name"));
        if (type.scope() == Scope.MESH) {
            String mesh = Trees.text(resource, "mesh");
            if (mesh.isEmpty() || mesh.length() > Names.LONGEST_SUBDOMAIN) {
                root.field("mesh").reject("must be a name of 1 to " + Names.LONGEST_SUBDOMAIN + " characters");
            } else if (!OLD_MESH_NAME.matcher(mesh).matches()) {
                root.field("mesh").reject("must consist of lower case letters, digits, '-', '_' and '.'");
            }
        }
    }

    /** The control plane computes the role, and on Universal it is the same for all policies. */
    private static void checkRole(String role, FieldPath labels) {
        if (!role.isEmpty() && !role.equals("system")) {
            labels.key(POLICY_ROLE).reject("must be 'system' or absent");
        }
    }

    /** Checks a name that becomes part of a hostname. The control plane does so after everything else. */
    private static void checkInDns(String name, FieldPath at) {
        boolean isLabel = name.length() <= Names.LONGEST_LABEL
                && Names.LABEL_1035.matcher(name).matches();
        if (!name.isEmpty() && !isLabel) {
            at.reject("must be a DNS label of at most " + Names.LONGEST_LABEL
                    + " characters that starts with a letter (RFC 1035)");
        }
    }

    private static void checkWorkload(String workload, FieldPath labels) {
        boolean isName = workload.length() <= Names.LONGEST_LABEL
                && Names.LABEL_1035.matcher(workload).matches();
        if (!workload.isEmpty() && !isName) {
            labels.key(WORKLOAD).reject("must be a DNS label that starts with a letter (RFC 1035)");
        }
    }

    private void checkName(String name, FieldPath at) {
        // The global control plane prepends the zone to the name.
        if (mode == ControlPlaneMode.FEDERATED_ZONE
                && zone.orElse("").length() + 1 + name.length() >= Names.LONGEST_SUBDOMAIN) {
            at.reject("must be shorter, because the global control plane prepends the zone");
        }
        if (name.isEmpty()) {
            at.reject("must not be empty");
        } else {
            Names.subdomain(name).ifPresent(at::reject);
        }
    }

    private void checkLabels(ResourceType<?> type, Map<String, String> labels, String mesh, FieldPath at) {
        Optional<String> origin = Optional.ofNullable(labels.get(ORIGIN)).filter(text -> !text.isEmpty());
        checkOrigin(type, origin, at.key(ORIGIN));
        boolean own = mode != ControlPlaneMode.GLOBAL && !"global".equals(labels.get(ORIGIN));
        if (own && zone.isPresent() && !labels.getOrDefault(ZONE, zone.get()).equals(zone.get())) {
            at.key(ZONE).reject("must be the zone of the control plane, " + zone.get());
        }
        if (own && !labels.getOrDefault("kuma.io/mesh", mesh).equals(mesh)) {
            at.key("kuma.io/mesh").reject("must be the mesh of the resource, " + mesh);
        }
        new TreeMap<>(labels).forEach((key, value) -> {
            Names.labelKey(key).ifPresent(at.key(key)::reject);
            Names.labelValue(value).ifPresent(at.key(key)::reject);
        });
    }

    private void checkOrigin(ResourceType<?> type, Optional<String> origin, FieldPath at) {
        if (origin.isPresent()
                && !origin.get().equals("global")
                && !origin.get().equals("zone")) {
            at.reject("must be 'global' or 'zone'");
        }
        if (mode == ControlPlaneMode.GLOBAL
                && origin.isPresent()
                && !origin.get().equals("global")) {
            at.reject("must be 'global' on a global control plane");
        }
        boolean needsOrigin = mode == ControlPlaneMode.FEDERATED_ZONE && !type.isFlat();
        if (needsOrigin && !origin.orElse("").equals("zone")) {
            at.reject("must be 'zone' on the control plane of a zone");
        }
    }

    private static Map<String, String> labels(JsonObject resource) {
        Map<String, String> labels = new TreeMap<>();
        JsonObject members = resource.get("labels").flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
        for (String key : members.names()) {
            labels.put(key, members.get(key).flatMap(JsonValue::asString).orElse(""));
        }
        return labels;
    }
}
