package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.text.ShellText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The namespace, secret and Helm values of a zone in Kubernetes. */
final class KubernetesFiles implements ZoneFiles {
    private static final String NAMESPACE = "namespace.yaml";
    private static final String SECRET = "secret.yaml";
    private static final String VALUES = "values.yaml";

    private static final String SECRET_NAME = "cp-token";
    private static final String SECRET_KEY = "token";
    private static final String RELEASE = "kong-mesh";

    private final ZoneDeploymentSpec zone;
    private final ZoneConnection connection;

    KubernetesFiles(ZoneDeploymentSpec zone, ZoneConnection connection) {
        this.zone = zone;
        this.connection = connection;
    }

    @Override
    public List<GeneratedFile> files() {
        return List.of(
                GeneratedFile.of(NAMESPACE, Yaml.write(namespace())),
                GeneratedFile.secret(SECRET, Yaml.write(secret())),
                GeneratedFile.of(VALUES, Yaml.write(values())));
    }

    private JsonObject namespace() {
        return object(
                "apiVersion",
                "v1",
                "kind",
                "Namespace",
                "metadata",
                members("name", zone.namespace(), "labels", members("kuma.io/system-namespace", "true")));
    }

    private JsonObject secret() {
        return object(
                "apiVersion",
                "v1",
                "kind",
                "Secret",
                "metadata",
                members("name", SECRET_NAME, "namespace", zone.namespace()),
                "type",
                "Opaque",
                "stringData",
                members(SECRET_KEY, connection.token().reveal()));
    }

    private JsonObject values() {
        Map<String, Object> controlPlane = members(
                "mode",
                "zone",
                "zone",
                zone.name(),
                "kdsGlobalAddress",
                connection.address(),
                "konnect",
                members("cpId", connection.controlPlaneId()),
                "secrets",
                // The chart spells these keys with capitals, unlike all others.
                List.of(members("Env", TokenVariables.INLINE, "Secret", SECRET_NAME, "Key", SECRET_KEY)));
        controlPlane.putAll(zone.controlPlane().values());
        return SettingsMerge.of(
                object("kuma", zone.hasZoneProxiesOfMeshes() ? withMeshes(controlPlane) : withProxies(controlPlane)),
                zone.helmValues());
    }

    private Map<String, Object> withProxies(Map<String, Object> controlPlane) {
        return members(
                "controlPlane",
                controlPlane,
                "ingress",
                proxy(zone.hasIngress(), zone.ingress()),
                "egress",
                proxy(zone.hasEgress(), zone.egress()));
    }

    private Map<String, Object> withMeshes(Map<String, Object> controlPlane) {
        return members(
                "controlPlane",
                controlPlane,
                "meshes",
                zone.meshes().stream()
                        .map(mesh -> members(
                                "name",
                                mesh,
                                "ingress",
                                ofMesh(zone.hasIngress(), zone.ingress()),
                                "egress",
                                ofMesh(zone.hasEgress(), zone.egress())))
                        .toList());
    }

    /** The chart has replicas and resources of these proxies in other places than those of the control plane. */
    private static Map<String, Object> ofMesh(boolean enabled, ZoneWorkload workload) {
        Map<String, Object> proxy = members("enabled", enabled);
        Map<String, Object> deployment = new LinkedHashMap<>(workload.values());
        Object resources = deployment.remove("resources");
        if (resources != null) {
            deployment.put("podSpec", members("containerResources", resources));
        }
        if (enabled && !deployment.isEmpty()) {
            proxy.put("deployment", deployment);
        }
        return proxy;
    }

    private static Map<String, Object> proxy(boolean enabled, ZoneWorkload workload) {
        Map<String, Object> proxy = members("enabled", enabled);
        if (enabled) {
            proxy.putAll(workload.values());
        }
        return proxy;
    }

    @Override
    public List<String> install() {
        String version = zone.version()
                .map(text -> " --version " + ShellText.quote(text))
                .orElse("");
        return List.of(
                "kubectl apply -f " + NAMESPACE,
                "kubectl apply -f " + SECRET,
                "helm repo add kong-mesh https://kong.github.io/kong-mesh-charts",
                "helm repo update",
                "helm upgrade --install --namespace " + ShellText.quote(zone.namespace()) + version + " --values "
                        + VALUES + " " + RELEASE + " kong-mesh/kong-mesh");
    }

    @Override
    public List<String> uninstall() {
        return List.of(
                "helm uninstall --namespace " + ShellText.quote(zone.namespace()) + " " + RELEASE,
                "kubectl delete namespace " + ShellText.quote(zone.namespace()));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "`kubectl` and `helm` must point to the cluster of the zone.",
                "`" + SECRET + "` holds the token of the zone: do not commit it, and delete it when the"
                        + " commands have run.");
    }

    private static JsonObject object(Object... namesAndValues) {
        return JsonObject.of(members(namesAndValues));
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
