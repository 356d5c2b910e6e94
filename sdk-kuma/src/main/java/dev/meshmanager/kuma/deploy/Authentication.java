package dev.meshmanager.kuma.deploy;

import dev.meshmanager.kuma.deploy.credential.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sets how a control plane authenticates users, proxies and zones. By default, a control plane accepts tokens that it
 * signs itself, and every caller on its own machine is an administrator.
 */
public final class Authentication {
    private final ControlPlane.Builder controlPlane;

    Authentication(ControlPlane.Builder controlPlane) {
        this.controlPlane = controlPlane;
    }

    /** Requires a token also from callers on the machine of the control plane. */
    public Authentication withoutLocalhostAdmin() {
        return set("apiServer.authn.localhostIsAdmin", false);
    }

    /** Does not create the token {@code admin-user-token} at the first start. */
    public Authentication withoutAdminToken() {
        return set("apiServer.authn.tokens.bootstrapAdminToken", false);
    }

    /** Accepts tokens of users that were signed with this key elsewhere. Environment variables cannot hold this. */
    public Authentication userKey(SigningKey key) {
        controlPlane.add("apiServer.authn.tokens.validator.publicKeys", publicKey(key));
        return this;
    }

    /** Accepts tokens of data plane proxies of a mesh that were signed with this key elsewhere. */
    public Authentication dataplaneKey(String mesh, SigningKey key) {
        Map<String, Object> publicKey = publicKey(key);
        publicKey.put("mesh", mesh);
        controlPlane.add("dpServer.authn.dpProxy.dpToken.validator.publicKeys", publicKey);
        return this;
    }

    /** Accepts tokens of zone proxies that were signed with this key elsewhere. */
    public Authentication zoneKey(SigningKey key) {
        controlPlane.add("dpServer.authn.zoneProxy.zoneToken.validator.publicKeys", publicKey(key));
        return this;
    }

    private static Map<String, Object> publicKey(SigningKey key) {
        Map<String, Object> publicKey = new LinkedHashMap<>();
        publicKey.put("kid", key.id());
        publicKey.put("key", key.publicPem());
        return publicKey;
    }

    /** Signs no tokens of users and of proxies, because they are issued elsewhere. */
    public Authentication withoutIssuers() {
        return set("apiServer.authn.tokens.enableIssuer", false)
                .set("dpServer.authn.dpProxy.dpToken.enableIssuer", false)
                .set("dpServer.authn.zoneProxy.zoneToken.enableIssuer", false);
    }

    /** Accepts data plane proxies and zone proxies without a token. For development only. */
    public Authentication withoutProxyTokens() {
        return set("dpServer.authn.dpProxy.type", "none").set("dpServer.authn.zoneProxy.type", "none");
    }

    private Authentication set(String path, Object value) {
        controlPlane.set(path, value);
        return this;
    }
}
