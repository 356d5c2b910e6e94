package dev.meshmanager.kuma;

import dev.meshmanager.kuma.common.Kri;
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
import java.util.concurrent.CompletableFuture;

/**
 * Reads what the control plane makes of all policies for one data plane proxy. Safe for use by many threads; calls fail
 * with a {@link dev.meshmanager.core.error.MeshException}. API paths: below {@code /meshes/{mesh}/dataplanes/{name}}.
 *
 * <p>Calls block, but for those whose name ends with {@code Async}.
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

    /** Returns {@link #rules()} without blocking. */
    public CompletableFuture<ProxyRules> rulesAsync() {
        return api.readAsync("_rules", ProxyRules.class);
    }

    /** Returns the inbounds and outbounds that the proxy has. API path: {@code .../_layout}. */
    public ProxyLayout layout() {
        return api.read("_layout", ProxyLayout.class);
    }

    /** Returns {@link #layout()} without blocking. */
    public CompletableFuture<ProxyLayout> layoutAsync() {
        return api.readAsync("_layout", ProxyLayout.class);
    }

    /** Returns what applies to the proxy as a whole. API path: {@code .../_policies}. */
    public PolicyConfs policies() {
        return api.read("_policies", PolicyConfs.class);
    }

    /** Returns {@link #policies()} without blocking. */
    public CompletableFuture<PolicyConfs> policiesAsync() {
        return api.readAsync("_policies", PolicyConfs.class);
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
        return api.read("_config", XdsConfig.class);
    }

    /** Returns {@link #config()} without blocking. */
    public CompletableFuture<XdsConfig> configAsync() {
        return api.readAsync("_config", XdsConfig.class);
    }

    /**
     * Returns the configuration that the control plane makes for the proxy, with these options. API path:
     * {@code .../_config?shadow=true&include=diff}.
     */
    public XdsConfig config(ConfigOption... options) {
        Map<String, String> query = new LinkedHashMap<>();
        for (ConfigOption option : options) {
            query.put(option.parameter, option.value);
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

    /** What {@link #config(ConfigOption...)} shows. */
    public enum ConfigOption {
        /** Policies labelled {@code kuma.io/effect: shadow} take effect in it. */
        SHADOW("shadow", "true"),
        /** What shadow policies change comes with it, as JSON patch operations. */
        DIFF("include", "diff");

        private final String parameter;
        private final String value;

        ConfigOption(String parameter, String value) {
            this.parameter = parameter;
            this.value = value;
        }
    }

    private static String segment(Kri kri) {
        return Scopes.segment(kri.toString());
    }
}
