package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites references by names and tags to references by labels. */
final class References {
    static final String DISPLAY_NAME = "kuma.io/display-name";
    static final String NAMESPACE = "k8s.kuma.io/namespace";
    static final String SERVICE = "kuma.io/service";
    private static final String ZONE = "kuma.io/zone";

    /** The value of {@code kuma.io/service} on Kubernetes: name, namespace and port of the Service. */
    static final Pattern OF_KUBERNETES = Pattern.compile("(.+)_(.+)_svc(?:_(\\d+))?");

    private References() {}

    /** Rewrites the proxies that a policy selects. */
    static void rewriteTarget(JsonTree target) {
        String kind = target.text("kind").orElse("");
        Map<String, String> labels = new LinkedHashMap<>(target.texts("labels"));
        if (target.has("proxyTypes")) {
            boolean isAll = target.toObject()
                    .get("proxyTypes")
                    .filter(types -> types.elements().size() > 1)
                    .isPresent();
            if (!isAll) {
                throw new NotDerivableException("the proxies of one type have no labels of their own");
            }
            target.remove("proxyTypes");
        }
        if (is(kind, TargetRefKind.DATAPLANE) && labels.isEmpty()) {
            target.text("name").ifPresent(name -> labels.put(DISPLAY_NAME, name));
            target.text("namespace").ifPresent(name -> labels.put(NAMESPACE, name));
        } else if (is(kind, TargetRefKind.MESH_SUBSET)) {
            labels.putAll(ofTags(target.texts("tags")));
        } else if (is(kind, TargetRefKind.MESH_SERVICE) || is(kind, TargetRefKind.MESH_SERVICE_SUBSET)) {
            target.text("name").ifPresent(name -> labels.put(SERVICE, name));
            labels.putAll(ofTags(target.texts("tags")));
        } else if (!is(kind, TargetRefKind.MESH) && !is(kind, TargetRefKind.DATAPLANE)) {
            throw new NotDerivableException(kind + " selects no proxies by labels");
        }
        target.remove("name", "namespace", "tags", "mesh", "labels");
        if (is(kind, TargetRefKind.MESH) || labels.isEmpty() && !is(kind, TargetRefKind.DATAPLANE)) {
            target.put("kind", TargetRefKind.MESH.value());
            return;
        }
        target.put("kind", TargetRefKind.DATAPLANE.value());
        if (!labels.isEmpty()) {
            target.put("labels", labels);
        }
    }

    /** Returns labels with the names and values of tags, which the proxies get too. */
    static Map<String, String> ofTags(Map<String, String> tags) {
        if (tags.containsValue("*")) {
            throw new NotDerivableException("labels have no wildcards");
        }
        return tags;
    }

    /** Rewrites the destination of a policy, or a backend of a route. */
    static void rewriteDestination(JsonTree reference) {
        String kind = reference.text("kind").orElse("");
        if (is(kind, TargetRefKind.MESH)) {
            reference.remove("name", "namespace", "tags", "mesh", "proxyTypes");
            return;
        }
        Map<String, String> labels = new LinkedHashMap<>(reference.texts("labels"));
        if (is(kind, TargetRefKind.MESH_SERVICE_SUBSET)) {
            Map<String, String> tags = reference.texts("tags");
            if (!Set.of(ZONE).containsAll(tags.keySet())) {
                throw new NotDerivableException("a MeshService has no subsets but those of zones");
            }
            labels.putAll(ofTags(tags));
            reference.put("kind", TargetRefKind.MESH_SERVICE.value());
        } else if (is(kind, TargetRefKind.MESH_SUBSET) || is(kind, TargetRefKind.MESH_GATEWAY)) {
            throw new NotDerivableException(kind + " is no destination");
        }
        Optional<String> name = reference.text("name");
        if (reference.texts("labels").isEmpty() && name.isPresent()) {
            labels.putAll(ofName(reference, name.get()));
        }
        reference.remove("name", "namespace", "tags", "mesh", "proxyTypes");
        if (!labels.isEmpty()) {
            reference.put("labels", labels);
        }
    }

    private static Map<String, String> ofName(JsonTree reference, String name) {
        Map<String, String> labels = new LinkedHashMap<>();
        Matcher service = OF_KUBERNETES.matcher(name);
        boolean isService = reference.text("kind").equals(Optional.of(TargetRefKind.MESH_SERVICE.value()));
        if (isService && service.matches() && !reference.has("sectionName")) {
            labels.put(DISPLAY_NAME, service.group(1));
            labels.put(NAMESPACE, service.group(2));
            String port = service.group(3);
            if (port != null && !reference.has("port")) {
                reference.put(reference.has("weight") ? "port" : "sectionName", port(reference, port));
            }
            return labels;
        }
        labels.put(DISPLAY_NAME, name);
        reference.text("namespace").ifPresent(namespace -> labels.put(NAMESPACE, namespace));
        return labels;
    }

    private static Object port(JsonTree reference, String port) {
        return reference.has("weight") ? Integer.valueOf(port) : port;
    }

    private static boolean is(String kind, TargetRefKind expected) {
        return kind.equals(expected.value());
    }
}
