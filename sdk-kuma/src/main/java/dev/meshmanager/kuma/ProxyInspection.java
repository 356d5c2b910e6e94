package dev.meshmanager.kuma;

import dev.meshmanager.kuma.inspect.InboundPolicyConfs;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.inspect.ProxyLayout;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.RouteConfs;
import dev.meshmanager.kuma.inspect.RuleAttachments;
import dev.meshmanager.kuma.inspect.XdsConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads what the control plane makes of all policies for one data plane proxy. Safe for use by many threads; calls fail
 * with a {@link dev.meshmanager.core.error.MeshException}. API paths: below {@code /meshes/{mesh}/dataplanes/{name}}.
 *
 * <p>The control plane answers {@link #layout()}, {@link #policies()} and what belongs to one inbound or outbound only
 * in meshes whose {@code meshServices.mode} is {@code Exclusive}, and with 400 elsewhere; {@link #config()} only in
 * zones, and with 405 on a global control plane.
 */
public final class ProxyInspection {
    private final InspectApi api;

    ProxyInspection(InspectApi api) {
        this.api = api;
    }

    /** Returns the rules that come out of the policies, by kind of policy. API path: {@code .../_rules}. */
    public ProxyRules rules() {
        return api.read("_rules", ProxyRules.class);
    }

    /** Returns the inbounds and outbounds that the proxy has. API path: {@code .../_layout}. */
    public ProxyLayout layout() {
        return api.read("_layout", ProxyLayout.class);
    }

    /** Returns what applies to the proxy as a whole. API path: {@code .../_policies}. */
    public PolicyConfs policies() {
        return api.read("_policies", PolicyConfs.class);
    }

    /** Returns what applies to one inbound. API path: {@code .../_inbounds/{kri}/_policies}. */
    public InboundPolicyConfs inboundPolicies(Kri inbound) {
        return api.read("_inbounds/" + segment(inbound) + "/_policies", InboundPolicyConfs.class);
    }

    /** Returns what applies to one outbound. API path: {@code .../_outbounds/{kri}/_policies}. */
    public PolicyConfs outboundPolicies(Kri outbound) {
        return api.read("_outbounds/" + segment(outbound) + "/_policies", PolicyConfs.class);
    }

    /** Returns the routes of one outbound. API path: {@code .../_outbounds/{kri}/_routes}. */
    public RouteConfs outboundRoutes(Kri outbound) {
        return api.read("_outbounds/" + segment(outbound) + "/_routes", RouteConfs.class);
    }

    /**
     * Returns what applies to one route of an outbound. API path: {@code .../_outbounds/{kri}/_routes/{kri}/_policies}.
     */
    public PolicyConfs routePolicies(Kri outbound, Kri route) {
        return api.read(
                "_outbounds/" + segment(outbound) + "/_routes/" + segment(route) + "/_policies", PolicyConfs.class);
    }

    /** Returns the configuration that the control plane makes for the proxy. API path: {@code .../_config}. */
    public XdsConfig config() {
        return config(false, false);
    }

    /**
     * Returns the configuration that the control plane makes for the proxy. API path:
     * {@code .../_config?shadow=&include=diff}.
     *
     * @param shadow whether policies labelled {@code kuma.io/effect: shadow} take effect in it
     * @param diff whether to tell also what they change, as JSON patch operations
     */
    public XdsConfig config(boolean shadow, boolean diff) {
        Map<String, String> query = new LinkedHashMap<>();
        if (shadow) {
            query.put("shadow", "true");
        }
        if (diff) {
            query.put("include", "diff");
        }
        return api.read("_config", query, XdsConfig.class);
    }

    /** Returns the policies that match the proxy, as older control planes tell it. API path: {@code .../policies}. */
    public MatchedPolicies matchedPolicies() {
        return api.read("policies", MatchedPolicies.class);
    }

    /**
     * Returns the rules of the proxy and where each is attached, as older control planes tell it. API path:
     * {@code .../rules}.
     */
    public RuleAttachments ruleAttachments() {
        return api.read("rules", RuleAttachments.class);
    }

    private static String segment(Kri kri) {
        return Scopes.segment(kri.toString());
    }
}
