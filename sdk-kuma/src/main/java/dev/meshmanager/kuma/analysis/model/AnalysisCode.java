package dev.meshmanager.kuma.analysis.model;

import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.Severity;

/** What the analysis of an estate finds. The names are stable. */
public enum AnalysisCode implements FindingCode {
    // References.

    /** The gateway or route that the policy is for does not exist. */
    TARGET_NOT_FOUND(
            Severity.WARNING,
            "the gateway or route that the policy is for does not exist",
            "correct the targetRef, or delete the policy"),
    /** No proxy is selected by the policy. */
    SELECTS_NOTHING(
            Severity.WARNING, "no proxy is selected by the policy", "correct the targetRef, or delete the policy"),
    /** The destination of an entry does not exist, so that the entry has no effect. */
    DESTINATION_NOT_FOUND(
            Severity.WARNING,
            "the destination of an entry does not exist, so that the entry has no effect",
            "correct the reference, or remove the entry"),
    /** The destination of an entry exists, but does not have the port or section. */
    SECTION_NOT_FOUND(
            Severity.WARNING,
            "the destination of an entry exists, but does not have the port or section",
            "use the name of a port, or its number if it has no name"),
    /** No proxy of the mesh is the client of an entry. */
    CLIENT_NOT_FOUND(
            Severity.INFO,
            "no proxy of the mesh is the client of an entry",
            "correct the reference, or remove the entry"),
    /** A route sends requests to a backend that does not exist: they fail, or go to the other backends of the rule. */
    BACKEND_NOT_FOUND(
            Severity.ERROR,
            "a route sends requests to a backend that does not exist: they fail, or go to the "
                    + "other backends of the rule",
            "correct the backendRef"),
    /** A secret that a resource refers to does not exist. */
    SECRET_NOT_FOUND(Severity.ERROR, "a secret that a resource refers to does not exist", "create the secret"),
    /** The MeshOpenTelemetryBackend that a policy sends to does not exist. */
    COLLECTOR_NOT_FOUND(
            Severity.WARNING,
            "the MeshOpenTelemetryBackend that a policy sends to does not exist",
            "create the backend, or correct the labels"),
    /** An outbound of a proxy leads to a service that does not exist. */
    OUTBOUND_NOT_FOUND(
            Severity.WARNING,
            "an outbound of a proxy leads to a service that does not exist",
            "correct or remove the outbound"),

    /** The resource is in a mesh that does not exist. */
    MESH_NOT_FOUND(
            Severity.ERROR,
            "the resource is in a mesh that does not exist",
            "correct the name of the mesh, or create the mesh"),

    // Policies without an effect.

    /** Everything that the policy sets is overridden by other policies, wherever it applies. */
    POLICY_OVERRIDDEN(
            Severity.WARNING,
            "everything that the policy sets is overridden by other policies, wherever it applies",
            "delete the policy, or make its target more specific"),
    /** Another policy has the same content. */
    POLICY_DUPLICATED(Severity.INFO, "another policy has the same content", "delete one of the two"),
    /** An entry has HTTP settings only, but it applies to ports of other protocols only, where they have no effect. */
    HTTP_ON_TCP(
            Severity.WARNING,
            "an entry has HTTP settings only, but it applies to ports of other protocols only, "
                    + "where they have no effect",
            "set the protocol of the port, or use TCP settings"),

    // Permissions and encryption.

    /** The permission has no effect, because the proxies of the mesh have no identities. */
    PERMISSION_WITHOUT_MTLS(
            Severity.ERROR,
            "the permission has no effect, because the proxies of the mesh have no identities",
            "enable mTLS, or create a MeshIdentity"),
    /** mTLS is on and nothing permits traffic, so that all requests are denied. */
    MTLS_WITHOUT_PERMISSION(
            Severity.ERROR,
            "mTLS is on and nothing permits traffic, so that all requests are denied",
            "create a MeshTrafficPermission"),
    /** Clients that an entry denies are allowed by another entry with more precedence. */
    DENY_OVERRIDDEN(
            Severity.ERROR,
            "clients that an entry denies are allowed by another entry with more precedence",
            "put the denial into the policy with more precedence, behind what allows all"),
    /** All clients are allowed but those that are denied one by one. */
    ALLOW_ALL_BESIDE_DENY(
            Severity.INFO,
            "all clients are allowed but those that are denied one by one",
            "allow the clients that need it"),
    /** Traffic in the mesh is not encrypted. */
    MESH_WITHOUT_MTLS(Severity.INFO, "traffic in the mesh is not encrypted", "enable mTLS, or create a MeshIdentity"),
    /** Proxies accept traffic that is not encrypted. */
    MTLS_PERMISSIVE(
            Severity.WARNING,
            "proxies accept traffic that is not encrypted",
            "use the strict mode when all clients are in the mesh"),
    /** Certificates are not verified, or only in part. */
    VERIFICATION_SKIPPED(
            Severity.WARNING,
            "certificates are not verified, or only in part",
            "verify the certificate, and give the authority if it is not a public one"),
    /** Requests to an external service on the port of HTTPS are not encrypted by the proxy. */
    EXTERNAL_PLAINTEXT(
            Severity.INFO,
            "requests to an external service on the port of HTTPS are not encrypted by the proxy",
            "enable tls, or use the protocol tls if the application encrypts"),
    /** The certificate of an authority has expired. */
    AUTHORITY_EXPIRED(Severity.ERROR, "the certificate of an authority has expired", "replace the authority"),
    /** The certificate of an authority expires within 30 days. */
    AUTHORITY_EXPIRES_SOON(
            Severity.WARNING, "the certificate of an authority expires within 30 days", "replace the authority"),

    // Zones and external services.

    /** Requests to the external service fail, because they go through a zone egress and there is none. */
    EXTERNAL_SERVICE_WITHOUT_EGRESS(
            Severity.ERROR,
            "requests to the external service fail, because they go through a zone egress and " + "there is none",
            "run a zone egress"),
    /**
     * Requests to the external service fail, because they go through a zone egress, for which clients need an identity.
     */
    EXTERNAL_SERVICE_WITHOUT_IDENTITY(
            Severity.ERROR,
            "requests to the external service fail, because they go through a zone egress, for "
                    + "which clients need an identity",
            "enable mTLS, or create a MeshIdentity"),
    /** Services of a zone cannot be reached from other zones, because the zone has no ingress. */
    CROSS_ZONE_WITHOUT_INGRESS(
            Severity.ERROR,
            "services of a zone cannot be reached from other zones, because the zone has no " + "ingress",
            "run a zone ingress in the zone"),
    /** Services of other zones cannot be reached, because clients need an identity for it. */
    CROSS_ZONE_WITHOUT_IDENTITY(
            Severity.ERROR,
            "services of other zones cannot be reached, because clients need an identity for it",
            "enable mTLS, or create a MeshIdentity"),

    // Routes.

    /** An earlier rule of the route matches the same requests, so that this one is not used. */
    ROUTE_RULE_HIDDEN(
            Severity.WARNING,
            "an earlier rule of the route matches the same requests, so that this one is not used",
            "remove the rule, or change its matches"),
    /** All backends of a rule have the weight 0, so that none gets requests. */
    WEIGHTS_ALL_ZERO(
            Severity.ERROR,
            "all backends of a rule have the weight 0, so that none gets requests",
            "give a backend a weight"),

    // Timeouts and retries.

    /** The timeout of a try is not shorter than that of the request, so that a slow try is never retried. */
    TRY_TIMEOUT_BEYOND_REQUEST(
            Severity.WARNING,
            "the timeout of a try is not shorter than that of the request, so that a slow try is " + "never retried",
            "set a shorter perTryTimeout, or a longer requestTimeout"),
    /** The timeout of the request ends it before all tries have used their own. */
    RETRIES_BEYOND_REQUEST(
            Severity.INFO,
            "the timeout of the request ends it before all tries have used their own",
            "set a shorter perTryTimeout, fewer retries, or a longer requestTimeout"),
    /** Retries multiply along a path of services: one request becomes many when the last service fails. */
    RETRY_AMPLIFICATION(
            Severity.WARNING,
            "retries multiply along a path of services: one request becomes many when the last " + "service fails",
            "retry at one place of the path only"),
    /** A client gives up before the service that it calls, which still waits for its own request. */
    TIMEOUT_SHRINKS_DOWNSTREAM(
            Severity.WARNING,
            "a client gives up before the service that it calls, which still waits for its own " + "request",
            "make timeouts shorter with each step of the path"),

    // Files and lists.

    /** The files have the resource several times, and only the last document counts. */
    RESOURCE_DUPLICATED(
            Severity.ERROR,
            "the files have the resource several times, and only the last document counts",
            "delete all documents of the resource but one, or give them different names"),

    /** A list could not be read, and what depends on it is not checked. */
    LIST_NOT_READ(
            Severity.INFO,
            "a list could not be read, and what depends on it is not checked",
            "read the estate again with the rights to list the kind");

    private final Severity severity;
    private final String summary;
    private final String fix;

    AnalysisCode(Severity severity, String summary, String fix) {
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
