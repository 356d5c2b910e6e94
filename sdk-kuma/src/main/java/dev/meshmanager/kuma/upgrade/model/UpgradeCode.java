package dev.meshmanager.kuma.upgrade.model;

import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.Severity;

/**
 * What the check for an upgrade to 3.0 finds. The names are stable.
 *
 * <p><b>3.0 is a preview.</b> The facts come from a preview built from Kuma's main branch in August 2026. The released
 * version may differ.
 */
public enum UpgradeCode implements FindingCode {

    // Kinds.

    /** The version does not have the kind. */
    KIND_REMOVED(Severity.WARNING, "the version does not have the kind", "use the kind that replaces it"),
    /** The version does not have TrafficPermission, and denies the traffic that it allows. */
    PERMISSION_REMOVED(
            Severity.ERROR,
            "the version does not have TrafficPermission, and denies the traffic that it allows",
            "write a MeshTrafficPermission with rules"),
    /** Zone ingresses and zone egresses of their own kind no longer connect. */
    ZONE_PROXY_REMOVED(
            Severity.ERROR,
            "zone ingresses and zone egresses of their own kind no longer connect",
            "run a Dataplane with a listener of type ZoneIngress or ZoneEgress in each mesh, with"
                    + " a MeshZoneAddress"),
    /** Objects of the Gateway API are no longer read, except an HTTPRoute whose parent is a Service or MeshService. */
    GATEWAY_API_REMOVED(
            Severity.WARNING,
            "objects of the Gateway API are no longer read, except an HTTPRoute whose parent is a"
                    + " Service or MeshService",
            "use a delegated gateway, and MeshHTTPRoute or MeshTCPRoute"),

    // Members of a mesh.

    /** MTLS of the mesh object is dropped: traffic is not encrypted unless a MeshIdentity selects the proxy. */
    MESH_MTLS(
            Severity.ERROR,
            "mTLS of the mesh object is dropped: traffic is not encrypted unless a MeshIdentity " + "selects the proxy",
            "create a MeshIdentity for every proxy before the upgrade"),
    /** Metrics of the mesh object are dropped: the Prometheus endpoints of the proxies are gone. */
    MESH_METRICS(
            Severity.ERROR,
            "metrics of the mesh object are dropped: the Prometheus endpoints of the proxies are " + "gone",
            "create a MeshMetric"),
    /** Logging backends of the mesh object are dropped. */
    MESH_LOGGING(Severity.ERROR, "logging backends of the mesh object are dropped", "create a MeshAccessLog"),
    /** Tracing backends of the mesh object are dropped. */
    MESH_TRACING(Severity.ERROR, "tracing backends of the mesh object are dropped", "create a MeshTrace"),
    /** The setting for traffic to unknown destinations is dropped, and such traffic is allowed. */
    MESH_PASSTHROUGH(
            Severity.ERROR,
            "the setting for traffic to unknown destinations is dropped, and such traffic is " + "allowed",
            "create a MeshPassthrough with passthroughMode None"),
    /** Constraints of the mesh object are dropped: proxies that were refused may join. */
    MESH_CONSTRAINTS(
            Severity.ERROR,
            "constraints of the mesh object are dropped: proxies that were refused may join",
            "restrict proxies by their tokens"),
    /** Locality-aware load balancing of the mesh object is dropped. */
    MESH_LOCALITY(
            Severity.ERROR,
            "locality-aware load balancing of the mesh object is dropped",
            "create a MeshLoadBalancingStrategy"),
    /** The use of zone egresses follows the topology and mTLS instead of this member. */
    MESH_ZONE_EGRESS(
            Severity.INFO,
            "the use of zone egresses follows the topology and mTLS instead of this member",
            "remove the member"),
    /** External services that were forbidden become reachable. */
    MESH_EXTERNAL_ACCESS(
            Severity.ERROR, "external services that were forbidden become reachable", "create a MeshTrafficPermission"),
    /** The mesh behaves as in the mode Exclusive: destinations by kuma.io/service are gone. */
    MESH_SERVICES_MODE(
            Severity.ERROR,
            "the mesh behaves as in the mode Exclusive: destinations by kuma.io/service are gone",
            "use MeshServices, and set meshServices.mode to Exclusive on 2.14 first"),

    // Members of policies.

    /** The name of the target is dropped: the policy applies to every proxy of the mesh. */
    TARGET_NAME(
            Severity.ERROR,
            "the name of the target is dropped: the policy applies to every proxy of the mesh",
            "select the proxy by labels"),
    /** The proxy types are dropped: the policy applies to proxies of all types. */
    TARGET_PROXY_TYPES(
            Severity.ERROR,
            "the proxy types are dropped: the policy applies to proxies of all types",
            "select the proxies by labels"),
    /** The tags or the mesh of the target are dropped. */
    TARGET_TAGS(Severity.ERROR, "the tags or the mesh of the target are dropped", "select the proxies by labels"),
    /** A policy can select only Mesh and Dataplane. */
    TARGET_KIND(Severity.WARNING, "a policy can select only Mesh and Dataplane", "select Dataplanes by labels"),
    /** A section of the target can be used only with inbound policies. */
    TARGET_SECTION(Severity.WARNING, "a section of the target can be used only with inbound policies", "use rules"),
    /** The kind of the destination is refused. */
    DESTINATION_KIND(
            Severity.WARNING,
            "the kind of the destination is refused",
            "use a MeshService, MeshMultiZoneService or MeshExternalService"),
    /** Destinations are selected by labels only. */
    REFERENCE_BY_NAME(
            Severity.WARNING,
            "destinations are selected by labels only",
            "select the destination by the label kuma.io/display-name"),
    /** The name or namespace beside the labels of a reference is dropped, so that it may select more. */
    REFERENCE_NAME_DROPPED(
            Severity.ERROR,
            "the name or namespace beside the labels of a reference is dropped, so that it may " + "select more",
            "remove the name, and add labels if several match"),
    /** The kind of the backend is refused. */
    BACKEND_KIND(Severity.WARNING, "the kind of the backend is refused", "use a MeshService with labels"),
    /** The weight of the backend is too large. */
    BACKEND_WEIGHT(Severity.WARNING, "the weight of the backend is too large", "use a smaller weight"),
    /** The section from is dropped: nothing of it applies. */
    FROM_DROPPED(Severity.ERROR, "the section from is dropped: nothing of it applies", "write a policy with rules"),
    /** A policy whose only section is from is refused. */
    FROM_REFUSED(Severity.WARNING, "a policy whose only section is from is refused", "write a policy with rules"),
    /** An OpenTelemetry backend needs a reference to a MeshOpenTelemetryBackend. */
    OPEN_TELEMETRY_ENDPOINT(
            Severity.WARNING,
            "an OpenTelemetry backend needs a reference to a MeshOpenTelemetryBackend",
            "create the MeshOpenTelemetryBackend, and refer to it"),
    /** The hash policies of the load balancer are dropped: requests are no longer hashed. */
    HASH_POLICIES(
            Severity.ERROR,
            "the hash policies of the load balancer are dropped: requests are no longer hashed",
            "move them to default.hashPolicies"),
    /** Hash policies of the type SourceIP are refused. */
    HASH_POLICY_SOURCE_IP(
            Severity.WARNING, "hash policies of the type SourceIP are refused", "use the type Connection"),
    /** HealthyPanicThreshold of the MeshHealthCheck is dropped: it is 50 percent. */
    PANIC_THRESHOLD(
            Severity.ERROR,
            "healthyPanicThreshold of the MeshHealthCheck is dropped: it is 50 percent",
            "set it in the outlierDetection of a MeshCircuitBreaker"),
    /**
     * The default timeouts that earlier versions made give every outbound a stream idle timeout of 5 seconds, and no
     * inbound timeouts.
     */
    DEFAULT_TIMEOUTS(
            Severity.ERROR,
            "the default timeouts that earlier versions made give every outbound a stream idle "
                    + "timeout of 5 seconds, and no inbound timeouts",
            "delete the timeouts for gateways, and split the others into a policy with rules and "
                    + "a policy with to"),
    /** The names of Envoy's listeners and clusters change, and the policy matches by name. */
    RESOURCE_NAMES(
            Severity.ERROR,
            "the names of Envoy's listeners and clusters change, and the policy matches by name",
            "match by the new names, or by origin and tags"),

    // Members of proxies.

    /** Tags of inbounds are dropped: whatever selects the proxy by them does not match. */
    INBOUND_TAGS(
            Severity.ERROR,
            "tags of inbounds are dropped: whatever selects the proxy by them does not match",
            "set labels of the Dataplane"),
    /** The protocol in the tags is dropped: the inbound is served as TCP, and HTTP policies have no effect. */
    INBOUND_PROTOCOL(
            Severity.ERROR,
            "the protocol in the tags is dropped: the inbound is served as TCP, and HTTP policies" + " have no effect",
            "set the protocol of the inbound"),
    /** An outbound with tags has no listener, and is refused when the proxy is written. */
    OUTBOUND_TAGS(
            Severity.ERROR,
            "an outbound with tags has no listener, and is refused when the proxy is written",
            "use backendRef"),
    /**
     * One stored proxy of a built-in gateway makes lists of proxies fail, and only the database or the old version can
     * delete it.
     */
    BUILTIN_GATEWAY(
            Severity.ERROR,
            "one stored proxy of a built-in gateway makes lists of proxies fail, and only the "
                    + "database or the old version can delete it",
            "delete it before the upgrade, or use a delegated gateway"),
    /** The advertised address is dropped: other proxies use the address. */
    ADVERTISED_ADDRESS(
            Severity.ERROR,
            "the advertised address is dropped: other proxies use the address",
            "make the address reachable"),
    /** Reachable services are dropped: every destination is sent to the proxy. */
    REACHABLE_SERVICES(
            Severity.ERROR,
            "reachable services are dropped: every destination is sent to the proxy",
            "use reachableBackends"),
    /** Virtual probes are dropped. */
    PROBES(Severity.ERROR, "virtual probes are dropped", "use the application probe proxy"),
    /** Metrics of the proxy are dropped. */
    PROXY_METRICS(Severity.ERROR, "metrics of the proxy are dropped", "create a MeshMetric"),

    // Members of other kinds.

    /** The selector by tags is dropped: the service has no proxies. */
    SERVICE_SELECTOR_TAGS(
            Severity.ERROR,
            "the selector by tags is dropped: the service has no proxies",
            "select the proxies by dataplaneLabels"),
    /** Identities of the type ServiceTag are refused. */
    SERVICE_TAG_IDENTITY(Severity.WARNING, "identities of the type ServiceTag are refused", "use the type SpiffeID"),
    /**
     * Certificates in the older form are refused, and stored ones are read as empty, so that the service has no
     * endpoints.
     */
    EXTERNAL_SERVICE_TLS(
            Severity.ERROR,
            "certificates in the older form are refused, and stored ones are read as empty, so "
                    + "that the service has no endpoints",
            "use the types InsecureInline and Secret"),
    /** The zone label of an external service no longer routes its traffic through that zone. */
    EXTERNAL_SERVICE_ZONE(
            Severity.ERROR,
            "the zone label of an external service no longer routes its traffic through that zone",
            "open the network path from every zone"),
    /** The origin in the spec is dropped; the status has it. */
    TRUST_ORIGIN(Severity.INFO, "the origin in the spec is dropped; the status has it", "remove the member"),
    /** The protocol is refused. */
    PROTOCOL(Severity.WARNING, "the protocol is refused", "use tcp"),
    /** The label kuma.io/proxy-type is no longer set: selectors by it match nothing. */
    PROXY_TYPE_LABEL(
            Severity.ERROR,
            "the label kuma.io/proxy-type is no longer set: selectors by it match nothing",
            "use other labels"),
    /** The name must be an RFC 1035 label of at most 63 characters. */
    NAME(
            Severity.WARNING,
            "the name must be an RFC 1035 label of at most 63 characters",
            "create the resource with another name, and delete this one"),
    /** The label kuma.io/policy-role must have the computed value. */
    POLICY_ROLE(Severity.WARNING, "the label kuma.io/policy-role must have the computed value", "remove the label"),
    /** An owner reference of kind Mesh that names another mesh is refused. */
    OWNER_REFERENCE(
            Severity.WARNING,
            "an owner reference of kind Mesh that names another mesh is refused",
            "delete the object, and apply it again"),
    /** A certificate authority that cannot sign makes the MeshIdentity not ready, so that it issues no certificates. */
    IDENTITY_AUTHORITY(
            Severity.ERROR,
            "a certificate authority that cannot sign makes the MeshIdentity not ready, so that "
                    + "it issues no certificates",
            "provide a certificate with CA:TRUE and keyCertSign, and a key other than Ed25519"),
    /** The member is accepted but not stored. */
    MEMBER_DROPPED(Severity.ERROR, "the member is accepted but not stored", "remove the member"),
    /** The control plane refuses the resource. */
    WRITE_REFUSED(Severity.WARNING, "the control plane refuses the resource", ""),

    // Relations.

    /** MTLS is configured by identities only, and no MeshIdentity selects the proxies. */
    PROXY_WITHOUT_IDENTITY(
            Severity.ERROR,
            "mTLS is configured by identities only, and no MeshIdentity selects the proxies",
            "create a MeshIdentity that selects them"),
    /** Requests to external services fail, because their clients have no MeshIdentity. */
    EXTERNAL_SERVICE_WITHOUT_IDENTITY(
            Severity.ERROR,
            "requests to external services fail, because their clients have no MeshIdentity",
            "create a MeshIdentity"),
    /** The route sends requests to a backend that does not exist: they fail with status 500. */
    ROUTE_TO_NOTHING(
            Severity.ERROR,
            "the route sends requests to a backend that does not exist: they fail with status 500",
            "correct the backend"),
    /** Services of the zone cannot be reached from other zones without a MeshZoneAddress. */
    ZONE_WITHOUT_ADDRESS(
            Severity.ERROR,
            "services of the zone cannot be reached from other zones without a MeshZoneAddress",
            "create a MeshZoneAddress for the mesh in the zone"),
    /** The secret belongs to a certificate authority or gateway that is gone. */
    ORPHANED_SECRET(
            Severity.INFO,
            "the secret belongs to a certificate authority or gateway that is gone",
            "keep it until the upgrade is certain, then delete it"),

    // Control planes, zones and proxies.

    /** Upgrades are supported from 2.14 only. */
    VERSION_TOO_OLD(Severity.WARNING, "upgrades are supported from 2.14 only", "upgrade to 2.14 first"),
    /** An upgraded zone cannot reach services of a zone that is not upgraded yet. */
    ZONES_TOGETHER(
            Severity.ERROR,
            "an upgraded zone cannot reach services of a zone that is not upgraded yet",
            "upgrade all zones in one window"),
    /** The control plane serves delta xDS only, and proxies that started without it must restart. */
    DELTA_XDS(
            Severity.WARNING,
            "the control plane serves delta xDS only, and proxies that started without it must " + "restart",
            "set KUMA_EXPERIMENTAL_DELTA_XDS=true on 2.14, and restart the proxies before the " + "upgrade"),
    /** The proxies use CoreDNS, which is gone. */
    CORE_DNS(
            Severity.ERROR,
            "the proxies use CoreDNS, which is gone",
            "upgrade the proxies together with the control plane"),
    /** Certificates of workloads are valid for 5 days instead of 1. */
    CERTIFICATE_LIFETIME(
            Severity.INFO,
            "certificates of workloads are valid for 5 days instead of 1",
            "set certificateParameters.expiry"),
    /** The control plane does not start in this mode. */
    MODE_REFUSED(
            Severity.WARNING,
            "the control plane does not start in this mode",
            "use the mode zone; run a global control plane on universal with Postgres"),
    /** Client certificates no longer authenticate administrators. */
    CLIENT_CERTIFICATES(
            Severity.WARNING, "client certificates no longer authenticate administrators", "use user tokens"),
    /** Prometheus cannot discover proxies on Kubernetes through the control plane. */
    MADS_REMOVED(
            Severity.ERROR,
            "Prometheus cannot discover proxies on Kubernetes through the control plane",
            "create a MeshMetric"),

    // Settings, Helm values and Kubernetes objects.

    /** The setting is ignored. */
    SETTING_IGNORED(Severity.INFO, "the setting is ignored", "remove it"),
    /** The setting is ignored, and traffic changes without it. */
    SETTING_CHANGES_TRAFFIC(Severity.ERROR, "the setting is ignored, and traffic changes without it", ""),
    /** The setting has another name, and the old one is ignored. */
    SETTING_MOVED(Severity.INFO, "the setting has another name, and the old one is ignored", ""),
    /** The program does not start with this setting. */
    SETTING_REFUSED(Severity.WARNING, "the program does not start with this setting", ""),
    /** The Helm value is ignored. */
    HELM_VALUE_IGNORED(Severity.INFO, "the Helm value is ignored", "remove it"),
    /** The Helm value is ignored, and traffic changes without it. */
    HELM_VALUE_CHANGES_TRAFFIC(Severity.ERROR, "the Helm value is ignored, and traffic changes without it", ""),
    /** The upgrade of the Helm release deletes the zone proxies. */
    HELM_ZONE_PROXIES(
            Severity.ERROR,
            "the upgrade of the Helm release deletes the zone proxies",
            "move them to meshes[].ingress and meshes[].egress first"),
    /** The templates fail with this value. */
    HELM_VALUE_REFUSED(Severity.WARNING, "the templates fail with this value", ""),
    /** The containers also drop all capabilities, because values are merged by key. */
    HELM_SECURITY_CONTEXT(
            Severity.INFO,
            "the containers also drop all capabilities, because values are merged by key",
            "set capabilities if the container needs them"),
    /** The annotation is no longer read. */
    ANNOTATION_IGNORED(Severity.ERROR, "the annotation is no longer read", "remove it"),
    /** The annotation kuma.io/mesh is no longer read: the pods join the mesh default. */
    MESH_ANNOTATION(
            Severity.ERROR,
            "the annotation kuma.io/mesh is no longer read: the pods join the mesh default",
            "use the label kuma.io/mesh"),
    /** The custom resource definition is no longer installed. */
    CRD_REMOVED(Severity.INFO, "the custom resource definition is no longer installed", "delete it after the upgrade"),
    /** The role names kinds that are gone. */
    RBAC_REMOVED_KIND(Severity.INFO, "the role names kinds that are gone", "remove them from the role"),

    // The check itself.

    /** A source could not be read, so that it was not checked. */
    NOT_CHECKED(
            Severity.WARNING, "a source could not be read, so that it was not checked", "correct it, and check again");

    private final Severity severity;
    private final String summary;
    private final String fix;

    UpgradeCode(Severity severity, String summary, String fix) {
        this.severity = severity;
        this.summary = summary;
        this.fix = fix;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String fix() {
        return fix;
    }
}
