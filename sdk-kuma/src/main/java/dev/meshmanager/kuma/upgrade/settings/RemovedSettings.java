package dev.meshmanager.kuma.upgrade.settings;

import static dev.meshmanager.kuma.upgrade.settings.RemovedSetting.changing;
import static dev.meshmanager.kuma.upgrade.settings.RemovedSetting.ignored;
import static dev.meshmanager.kuma.upgrade.settings.RemovedSetting.moved;

import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import java.util.List;

/** The settings of 2.14 that 3.0 does not have, from the difference of what {@code /config} answers. */
final class RemovedSettings {
    private static final String INJECTOR = "runtime.kubernetes.injector.";
    private static final String INJECTOR_ENV = "KUMA_RUNTIME_KUBERNETES_INJECTOR_";
    private static final String WATCHDOG = "experimental.kdsEventBasedWatchdog.";
    private static final String WATCHDOG_ENV = "KUMA_EXPERIMENTAL_KDS_EVENT_BASED_WATCHDOG_";
    private static final String WATCHDOG_NOW = "multizone.{global,zone}.kds.eventBasedWatchdog.";

    static final List<RemovedSetting> CONTROL_PLANE = List.of(
            RemovedSetting.of(
                    UpgradeCode.CLIENT_CERTIFICATES,
                    "apiServer.auth.clientCertsDir",
                    "KUMA_API_SERVER_AUTH_CLIENT_CERTS_DIR",
                    ""),
            ignored(
                    "bootstrapServer.params.corefileTemplatePath",
                    "KUMA_BOOTSTRAP_SERVER_PARAMS_COREFILE_TEMPLATE_PATH",
                    ""),
            changing(
                    "defaults.createMeshRoutingResources",
                    "KUMA_DEFAULTS_CREATE_MESH_ROUTING_RESOURCES",
                    "false",
                    "new meshes get no default TrafficRoute and TrafficPermission",
                    "create a MeshTrafficPermission for new meshes"),
            ignored("dnsServer.CIDR", "KUMA_DNS_SERVER_CIDR", "240.0.0.0/4"),
            ignored("dnsServer.serviceVipEnabled", "KUMA_DNS_SERVER_SERVICE_VIP_ENABLED", "true"),
            changing(
                    "experimental.autoReachableServices",
                    "KUMA_EXPERIMENTAL_AUTO_REACHABLE_SERVICES",
                    "false",
                    "every destination is sent to every proxy",
                    "set reachableBackends of the proxies"),
            ignored("experimental.deltaXds", "KUMA_EXPERIMENTAL_DELTA_XDS", "false"),
            changing(
                    "experimental.exposeZoneProxyMetrics",
                    "KUMA_EXPERIMENTAL_EXPOSE_ZONE_PROXY_METRICS",
                    "false",
                    "zone proxies do not serve metrics beside their admin API",
                    "use mesh-scoped zone proxies with a MeshMetric"),
            ignored("experimental.inboundTagsDisabled", "KUMA_EXPERIMENTAL_INBOUND_TAGS_DISABLED", "false"),
            changing(
                    "experimental.ingressTagFilters",
                    "KUMA_EXPERIMENTAL_INGRESS_TAG_FILTERS",
                    "[]",
                    "zone ingresses do not filter tags",
                    "use MeshServices, which need no tags"),
            ignored(WATCHDOG + "enabled", WATCHDOG_ENV + "ENABLED", "false"),
            moved(
                    WATCHDOG + "flushInterval",
                    WATCHDOG_ENV + "FLUSH_INTERVAL",
                    "5s",
                    WATCHDOG_NOW + "flushInterval, whose default is 1s"),
            moved(
                    WATCHDOG + "fullResyncInterval",
                    WATCHDOG_ENV + "FULL_RESYNC_INTERVAL",
                    "1m",
                    WATCHDOG_NOW + "fullResyncInterval, whose default is 1s"),
            moved(
                    WATCHDOG + "delayFullResync",
                    WATCHDOG_ENV + "DELAY_FULL_RESYNC",
                    "false",
                    WATCHDOG_NOW + "delayFullResync"),
            ignored("experimental.kubeOutboundsAsVIPs", "KUMA_EXPERIMENTAL_KUBE_OUTBOUNDS_AS_VIPS", "true"),
            ignored("experimental.sidecarContainers", "KUMA_EXPERIMENTAL_SIDECAR_CONTAINERS", "true"),
            changing(
                    "experimental.useTagFirstVirtualOutboundModel",
                    "KUMA_EXPERIMENTAL_USE_TAG_FIRST_VIRTUAL_OUTBOUND_MODEL",
                    "false",
                    "virtual outbounds are gone",
                    "use HostnameGenerators"),
            moved(
                    "metrics.mesh.minResyncTimeout",
                    "KUMA_METRICS_MESH_MIN_RESYNC_TIMEOUT",
                    "0s",
                    "metrics.mesh.minResyncInterval"),
            moved(
                    "metrics.mesh.maxResyncTimeout",
                    "KUMA_METRICS_MESH_MAX_RESYNC_TIMEOUT",
                    "0s",
                    "metrics.mesh.fullResyncInterval"),
            ignored("multizone.global.kds.refreshInterval", "KUMA_MULTIZONE_GLOBAL_KDS_REFRESH_INTERVAL", "1s"),
            ignored("multizone.zone.kds.refreshInterval", "KUMA_MULTIZONE_ZONE_KDS_REFRESH_INTERVAL", "1s"),
            ignored("multizone.zone.ingressUpdateInterval", "KUMA_MULTIZONE_ZONE_INGRESS_UPDATE_INTERVAL", "1s"),
            ignored(
                    "proxy.gateway.globalDownstreamMaxConnections",
                    "KUMA_PROXY_GATEWAY_GLOBAL_DOWNSTREAM_MAX_CONNECTIONS",
                    "50000"),
            ignored(INJECTOR + "builtinDNS.experimentalProxy", INJECTOR_ENV + "BUILTIN_DNS_EXPERIMENTAL_PROXY", "true"),
            ignored(INJECTOR + "builtinDNS.logging", INJECTOR_ENV + "BUILTIN_DNS_LOGGING", "false"),
            changing(
                    INJECTOR + "ebpf.enabled",
                    INJECTOR_ENV + "EBPF_ENABLED",
                    "false",
                    "the transparent proxy does not use eBPF",
                    "run kumactl uninstall ebpf of the old version before the upgrade"),
            ignored(
                    INJECTOR + "ebpf.instanceIPEnvVarName",
                    INJECTOR_ENV + "EBPF_INSTANCE_IP_ENV_VAR_NAME",
                    "INSTANCE_IP"),
            ignored(INJECTOR + "ebpf.bpffsPath", INJECTOR_ENV + "EBPF_BPFFS_PATH", "/sys/fs/bpf"),
            ignored(INJECTOR + "ebpf.cgroupPath", INJECTOR_ENV + "EBPF_CGROUP_PATH", "/sys/fs/cgroup"),
            ignored(INJECTOR + "ebpf.tcAttachIface", INJECTOR_ENV + "EBPF_TC_ATTACH_IFACE", ""),
            ignored(INJECTOR + "ebpf.programsSourcePath", INJECTOR_ENV + "EBPF_PROGRAMS_SOURCE_PATH", "/tmp/kuma-ebpf"),
            ignored(
                    INJECTOR + "unifiedResourceNamingEnabled",
                    INJECTOR_ENV + "UNIFIED_RESOURCE_NAMING_ENABLED",
                    "false"),
            ignored(INJECTOR + "virtualProbesEnabled", "KUMA_RUNTIME_KUBERNETES_VIRTUAL_PROBES_ENABLED", "false"),
            ignored(INJECTOR + "virtualProbesPort", "KUMA_RUNTIME_KUBERNETES_VIRTUAL_PROBES_PORT", "9000"),
            moved(
                    INJECTOR + "sidecarContainer.adminPort",
                    INJECTOR_ENV + "SIDECAR_CONTAINER_ADMIN_PORT",
                    "0",
                    "bootstrapServer.params.adminPort"),
            ignored(
                    "runtime.kubernetes.supportGatewaySecretsInAllNamespaces",
                    "KUMA_RUNTIME_KUBERNETES_SUPPORT_GATEWAY_SECRETS_IN_ALL_NAMESPACES",
                    "false"),
            ignored("runtime.universal.vipRefreshInterval", "KUMA_RUNTIME_UNIVERSAL_VIP_REFRESH_INTERVAL", "500ms"),
            moved(
                    "runtime.universal.zoneResourceCleanupAge",
                    "KUMA_RUNTIME_UNIVERSAL_ZONE_RESOURCE_CLEANUP_AGE",
                    "72h",
                    "runtime.universal.dataplaneCleanupAge"),
            ignored("dpServer.authn.zoneProxy.type", "KUMA_DP_SERVER_AUTHN_ZONE_PROXY_TYPE", ""),
            ignored(
                    "dpServer.authn.zoneProxy.zoneToken.enableIssuer",
                    "KUMA_DP_SERVER_AUTHN_ZONE_PROXY_ZONE_TOKEN_ENABLE_ISSUER",
                    "true"),
            ignored(
                    "dpServer.authn.zoneProxy.zoneToken.validator.useSecrets",
                    "KUMA_DP_SERVER_AUTHN_ZONE_PROXY_ZONE_TOKEN_VALIDATOR_USE_SECRETS",
                    "true"),
            ignored("", "KUMA_MESH_TRAFFIC_PERMISSION_DISABLE_CLIQUES_ALGORITHM", "false"));

    /** Those of {@code kuma-dp}, by variable. */
    static final List<RemovedSetting> PROXY = List.of(
            ignored("", "KUMA_DNS_CORE_DNS_PORT", ""),
            ignored("", "KUMA_DNS_ENVOY_DNS_PORT", ""),
            ignored("", "KUMA_DNS_CORE_DNS_BINARY_PATH", ""),
            ignored("", "KUMA_DNS_CORE_DNS_CONFIG_TEMPLATE_PATH", ""),
            ignored("", "KUMA_DNS_CONFIG_DIR", ""),
            ignored("", "KUMA_DNS_PROMETHEUS_PORT", ""),
            ignored("", "KUMA_DNS_ENABLE_LOGGING", ""),
            moved("", "KUMA_DATAPLANE_RUNTIME_CONFIG_DIR", "", "KUMA_DATAPLANE_RUNTIME_WORK_DIR"),
            ignored("", "KUMA_DATAPLANE_RUNTIME_SOCKET_DIR", ""),
            ignored("", "KUMA_DATAPLANE_RUNTIME_ENVOY_XDS_TRANSPORT_PROTOCOL_VARIANT", ""),
            ignored("", "KUMA_DATAPLANE_RUNTIME_UNIFIED_RESOURCE_NAMING_ENABLED", ""),
            new RemovedSetting(
                    "",
                    "KUMA_DATAPLANE_PROXY_TYPE",
                    "dataplane",
                    UpgradeCode.SETTING_REFUSED,
                    "kuma-dp does not start with a proxy type other than dataplane",
                    UpgradeCode.ZONE_PROXY_REMOVED.fix()));

    private RemovedSettings() {}
}
