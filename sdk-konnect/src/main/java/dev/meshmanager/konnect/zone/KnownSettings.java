package dev.meshmanager.konnect.zone;

import java.util.Map;
import java.util.Set;

/**
 * The names that the Kong Mesh chart and {@code kuma-cp} know, by the path of their object. Only the objects that a
 * zone is usually configured in are here.
 */
final class KnownSettings {
    /** The values of the chart, from its root. */
    static final Map<String, Set<String>> HELM = Map.ofEntries(
            Map.entry("", names("kuma global")),
            Map.entry(
                    "kuma",
                    names("cni controlPlane dataPlane egress experimental fullnameOverride global hooks ingress "
                            + "installCrdsOnUpgrade kubectl kumactl meshZoneProxyDefaults meshes nameOverride "
                            + "namespaceAllowList noHelmHooks patchSystemNamespace plugins postgres "
                            + "restartOnSecretChange skipRBAC transparentProxy zoneProxyImage")),
            Map.entry(
                    "kuma.controlPlane",
                    names("admissionServerPort affinity automountServiceAccountToken autoscaling "
                            + "containerSecurityContext defaults deploymentAnnotations dns envVarEntries envVars "
                            + "environment extraConfigMaps extraLabels extraSecrets globalZoneSyncService "
                            + "hostNetwork image ingress injectorFailurePolicy kdsGlobalAddress konnect lifecycle "
                            + "logLevel logOutputPath madsServer minReadySeconds mode nodeSelector podAnnotations "
                            + "podDisruptionBudget podSecurityContext priorityClassName replicas resources "
                            + "restartPolicy runtime secrets service serviceAccountAnnotations serviceMonitor "
                            + "skipClusterRoleCreation supportGatewaySecretsInAllNamespaces "
                            + "terminationGracePeriodSeconds tls tolerations topologySpreadConstraints webhooks "
                            + "zone")),
            Map.entry(
                    "kuma.ingress",
                    names("affinity annotations automountServiceAccountToken autoscaling "
                            + "containerSecurityContext deploymentAnnotations dns drainTime enabled extraLabels "
                            + "lifecycle livenessProbe logLevel nodeSelector podAnnotations podDisruptionBudget "
                            + "podSecurityContext priorityClassName readinessProbe replicas resources restartPolicy "
                            + "service serviceAccountAnnotations startupProbe terminationGracePeriodSeconds "
                            + "tolerations topologySpreadConstraints")),
            Map.entry(
                    "kuma.egress",
                    names("affinity annotations automountServiceAccountToken autoscaling "
                            + "containerSecurityContext deploymentAnnotations dns drainTime enabled extraLabels "
                            + "livenessProbe logLevel nodeSelector podAnnotations podDisruptionBudget "
                            + "podSecurityContext priorityClassName readinessProbe replicas resources restartPolicy "
                            + "service serviceAccountAnnotations startupProbe tolerations topologySpreadConstraints")));

    /** The settings of {@code kuma-cp}. */
    static final Map<String, Set<String>> CONFIG = Map.ofEntries(
            Map.entry(
                    "",
                    names("access apiServer bootstrapServer coreResources defaults diagnostics dnsServer "
                            + "dpServer environment eventBus experimental general interCp ipam kmesh meshService "
                            + "metrics mode monitoringAssignmentServer multizone policies proxy reports runtime "
                            + "store tracing xdsServer")),
            Map.entry("multizone", names("global zone")),
            Map.entry(
                    "multizone.zone",
                    names("disableOriginLabelValidation globalAddress ingressUpdateInterval kds name")),
            Map.entry("store", names("cache kubernetes postgres type unsafeDelete upsert")),
            Map.entry(
                    "apiServer",
                    names("auth authn basePath corsAllowedDomains gui http https idleTimeout readHeaderTimeout "
                            + "readOnly readTimeout rootUrl writeTimeout")),
            Map.entry(
                    "dpServer",
                    names("authn gracefulShutdownTimeout hds port readHeaderTimeout tlsCertFile tlsCipherSuites "
                            + "tlsKeyFile tlsMaxVersion tlsMinVersion")),
            Map.entry(
                    "experimental",
                    names("autoReachableServices deltaXds exposeZoneProxyMetrics ingressTagFilters "
                            + "kdsDeltaEnabled kdsEventBasedWatchdog kubeOutboundsAsVIPs sidecarContainers "
                            + "useTagFirstVirtualOutboundModel")),
            Map.entry(
                    "multizone.zone.kds",
                    names("logPayloads maxMsgSize msgSendTimeout nackBackoff refreshInterval responseBackoff "
                            + "rootCaFile tlsSkipVerify")));

    private KnownSettings() {}

    private static Set<String> names(String text) {
        return Set.of(text.split(" "));
    }
}
