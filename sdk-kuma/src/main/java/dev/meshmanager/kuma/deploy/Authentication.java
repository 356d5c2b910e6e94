package dev.meshmanager.kuma.deploy;

import dev.meshmanager.kuma.deploy.credential.SigningKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets how a control plane authenticates users, proxies and zones. By default, a control plane accepts tokens that it
 * signs itself, and every caller on its own machine is an administrator.
 */
public final class Authentication extends SettingGroup<Authentication> {
    Authentication(ControlPlane.Builder controlPlane) {
        super(controlPlane, "");
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
        return add("apiServer.authn.tokens.validator.publicKeys", publicKey(key));
    }

    /** Accepts tokens of data plane proxies of a mesh that were signed with this key elsewhere. */
    public Authentication dataplaneKey(String mesh, SigningKey key) {
        Map<String, Object> publicKey = publicKey(key);
        publicKey.put("mesh", mesh);
        return add("dpServer.authn.dpProxy.dpToken.validator.publicKeys", publicKey);
    }

    /** Accepts tokens of zone proxies that were signed with this key elsewhere. */
    public Authentication zoneKey(SigningKey key) {
        return add("dpServer.authn.zoneProxy.zoneToken.validator.publicKeys", publicKey(key));
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

    /** Accepts only tokens that were signed with the keys given here, not with those in secrets. */
    public Authentication onlyGivenKeys() {
        return set("apiServer.authn.tokens.validator.useSecrets", false)
                .set("dpServer.authn.dpProxy.dpToken.validator.useSecrets", false)
                .set("dpServer.authn.zoneProxy.zoneToken.validator.useSecrets", false);
    }

    /** Lets proxies read their token again when its file changes, so that they need no restart for a new one. */
    public Authentication reloadableProxyTokens() {
        return set("dpServer.authn.enableReloadableTokens", true);
    }

    /** Sets the users who may change secrets and issue tokens. Default: {@code mesh-system:admin}. */
    public Authentication administrators(String... users) {
        return administrators("users", users);
    }

    /** Sets the groups whose users may change secrets and issue tokens. Default: {@code mesh-system:admin}. */
    public Authentication administratorGroups(String... groups) {
        return administrators("groups", groups);
    }

    private Authentication administrators(String list, String... names) {
        for (String right : List.of("adminResources", "generateDpToken", "generateUserToken", "generateZoneToken")) {
            set("access.static." + right + "." + list, List.of(names));
        }
        return this;
    }
}
