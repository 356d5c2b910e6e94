package dev.meshmanager.kuma.check;

import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.Severity;

/** The checks. Their names are stable. */
public enum Check implements FindingCode {
    /** All lists can be read. */
    LISTS_READABLE(CheckCategory.CONNECTION, "all lists can be read", "give the caller the right to read"),
    /** Calls to the control plane are encrypted, or stay on this machine. */
    CONNECTION_ENCRYPTED(
            CheckCategory.CONNECTION,
            "calls to the control plane are encrypted, or stay on this machine",
            "call the port with TLS, by default 5682, because tokens and secrets can be read on the way"),
    /** The SDK knows the version of the control plane. */
    VERSION_KNOWN(CheckCategory.VERSIONS, "the SDK knows the version of the control plane", "update the SDK"),
    /** The control plane supports the versions of all proxies. */
    PROXIES_SUPPORTED(
            CheckCategory.VERSIONS,
            "the control plane supports the versions of the proxies",
            "update kuma-dp and Envoy to the version of the control plane"),
    /** The global control plane supports the versions of all zones. */
    ZONES_SUPPORTED(
            CheckCategory.VERSIONS,
            "the global control plane supports the versions of the zones",
            "update the control planes of the zones"),
    /** The control plane keeps resources in a database or in Kubernetes. */
    STORE_DURABLE(
            CheckCategory.STORE, "resources survive a restart of the control plane", "use PostgreSQL or Kubernetes"),
    /** All zones are connected. */
    ZONES_ONLINE(
            CheckCategory.ZONES, "all zones are connected", "check the control plane of the zone and its KDS address"),
    /** All zone ingresses and egresses are connected. */
    ZONE_PROXIES_ONLINE(
            CheckCategory.ZONES, "zone ingresses and egresses are connected", "check kuma-dp of the zone proxy"),
    /** The certificates of all proxies are valid. */
    CERTIFICATES_VALID(
            CheckCategory.CERTIFICATES,
            "the certificates of the proxies are valid",
            "check that the proxy is connected and that its backend can issue certificates"),
    /** The certificates of all authorities of meshes and MeshTrusts are valid. */
    AUTHORITIES_VALID(
            CheckCategory.CERTIFICATES,
            "the authorities of meshes and MeshTrusts are valid for a month",
            "add a new authority, let proxies get certificates of it, and remove the old one"),
    /** All meshes and proxies use mTLS. */
    TRAFFIC_ENCRYPTED(CheckCategory.CERTIFICATES, "meshes use mTLS", "set a backend of mTLS or a MeshIdentity"),
    /** All connected zones sent a token. */
    ZONES_AUTHENTICATED(
            CheckCategory.TOKENS, "connected zones sent a token", "give each zone a token with the scope cp"),
    /** No signing key of tokens is old. */
    SIGNING_KEYS_YOUNG(
            CheckCategory.TOKENS,
            "the signing keys of tokens are younger than a year",
            "store a key with the next number, and issue the tokens again"),
    /** No signing key remains of a rotation that has ended. */
    SIGNING_KEYS_USED(
            CheckCategory.TOKENS,
            "no signing key remains of a rotation",
            "delete the older key when all of its tokens were replaced"),
    /** Zones and proxies accept what they receive. */
    CONFIGURATION_ACCEPTED(
            CheckCategory.SYNC,
            "zones and proxies accept the configuration",
            "look for the reason in the log of the control plane and of the receiver"),
    /** All proxies are connected, and their inbounds are ready. */
    PROXIES_READY(CheckCategory.SYNC, "the proxies are connected and ready", "check kuma-dp and the application"),
    /** All resources of this control plane follow the rules of its version. */
    RESOURCES_VALID(
            CheckCategory.POLICIES,
            "policies and services follow the rules of the version",
            "correct the resource, because the control plane refuses it when it is written again"),
    /** All policies select something. */
    POLICIES_EFFECTIVE(
            CheckCategory.POLICIES, "policies have an effect", "correct the targetRef, or delete the policy"),
    /** Nothing uses what the next version removes. */
    POLICIES_CURRENT(CheckCategory.POLICIES, "nothing deprecated is used", "use the successor"),
    /** Nothing else needs attention. */
    NOTHING_ELSE(CheckCategory.SYNC, "nothing else needs attention", "");

    private final CheckCategory category;
    private final String summary;
    private final String hint;

    Check(CheckCategory category, String summary, String hint) {
        this.category = category;
        this.summary = summary;
        this.hint = hint;
    }

    /** Returns the category of the check. */
    public CheckCategory category() {
        return category;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    /** Returns the fact that the check confirms if it passes, as one sentence without a full stop. */
    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String fix() {
        return hint;
    }
}
