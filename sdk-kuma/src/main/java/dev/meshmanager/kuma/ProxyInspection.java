package dev.meshmanager.kuma;

import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.inspect.InboundPolicyConfs;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.inspect.ProxyLayout;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.RouteConfs;
import dev.meshmanager.kuma.inspect.RuleAttachments;
import dev.meshmanager.kuma.inspect.XdsConfig;
import dev.meshmanager.kuma.server.ScopePath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the policies and the configuration that apply to one data plane proxy. API paths: below
 * {@code /meshes/{mesh}/dataplanes/{name}}. Configurations are JSON here; {@link InspectClient#effective} has them
 * typed.
 *
 * <p><b>Failures.</b> All calls fail with a {@link dev.meshmanager.core.error.MeshException}; if the proxy does not
 * exist, with a {@link dev.meshmanager.core.error.NotFoundException}. {@link #layout()}, {@link #policies()} and the
 * methods for inbounds, outbounds and routes work only if {@code meshServices.mode} of the mesh is {@code Exclusive};
 * otherwise the status is 400. Control planes before 2.12 do not have them: they throw an
 * {@link dev.meshmanager.core.error.UnknownPathException}, as {@link #ruleAttachments()} does on control planes of 3.0.
 * {@link #config()} works only on zone control planes; on a global control plane the status is 405.
 *
 * <p><b>Threads.</b> Safe for use by many threads. Methods whose names end in {@code Async} do not block. Cancelling
 * their futures cancels the calls.
 */
public final class ProxyInspection implements ProxyPolicies {
    private final InspectApi api;

    ProxyInspection(InspectApi api) {
        this.api = api;
    }

    /**
     * Returns the rules that apply to the proxy, merged from all policies, by kind of policy. API path:
     * {@code .../_rules}.
     */
    @Override
    public ProxyRules rules() {
        return api.read("_rules", ProxyRules.class);
    }

    /** Reads the rules without blocking; see {@link #rules()}. */
    public CompletableFuture<ProxyRules> rulesAsync() {
        return api.readAsync("_rules", ProxyRules.class);
    }

    /** Returns the inbounds and outbounds of the proxy. API path: {@code .../_layout}. */
    @Override
    public ProxyLayout layout() {
        return api.read("_layout", ProxyLayout.class);
    }

    /** Reads the inbounds and outbounds without blocking; see {@link #layout()}. */
    public CompletableFuture<ProxyLayout> layoutAsync() {
        return api.readAsync("_layout", ProxyLayout.class);
    }

    /** Returns the configuration of each policy kind for the proxy as a whole. API path: {@code .../_policies}. */
    @Override
    public PolicyConfs policies() {
        return api.read("_policies", PolicyConfs.class);
    }

    /** Reads the policies of the proxy as a whole without blocking; see {@link #policies()}. */
    public CompletableFuture<PolicyConfs> policiesAsync() {
        return api.readAsync("_policies", PolicyConfs.class);
    }

    /**
     * Returns the configuration of each policy kind for one inbound. API path: {@code .../_inbounds/{kri}/_policies}.
     */
    @Override
    public InboundPolicyConfs inboundPolicies(Kri inbound) {
        return api.read("_inbounds/" + segment(inbound) + "/_policies", InboundPolicyConfs.class);
    }

    /**
     * Returns the configuration of each policy kind for one outbound. API path: {@code .../_outbounds/{kri}/_policies}.
     */
    @Override
    public PolicyConfs outboundPolicies(Kri outbound) {
        return api.read("_outbounds/" + segment(outbound) + "/_policies", PolicyConfs.class);
    }

    /** Returns the routes of one outbound. API path: {@code .../_outbounds/{kri}/_routes}. */
    @Override
    public RouteConfs outboundRoutes(Kri outbound) {
        return api.read("_outbounds/" + segment(outbound) + "/_routes", RouteConfs.class);
    }

    /**
     * Returns the configuration of each policy kind for one route of an outbound. API path:
     * {@code .../_outbounds/{kri}/_routes/{kri}/_policies}.
     */
    @Override
    public PolicyConfs routePolicies(Kri outbound, Kri route) {
        return api.read(
                "_outbounds/" + segment(outbound) + "/_routes/" + segment(route) + "/_policies", PolicyConfs.class);
    }

    /**
     * Returns the Envoy configuration that the control plane generates for the proxy. API path: {@code .../_config}.
     */
    public XdsConfig config() {
        return api.read("_config", XdsConfig.class);
    }

    /** Reads the Envoy configuration without blocking; see {@link #config()}. */
    public CompletableFuture<XdsConfig> configAsync() {
        return api.readAsync("_config", XdsConfig.class);
    }

    /**
     * Returns the Envoy configuration that the control plane generates for the proxy, with these options. API path:
     * {@code .../_config?shadow=true&include=diff}.
     */
    public XdsConfig config(ConfigOption... options) {
        Map<String, String> query = new LinkedHashMap<>();
        for (ConfigOption option : options) {
            query.put(option.parameter, option.value);
        }
        return api.read("_config", query, XdsConfig.class);
    }

    /** Returns the policies that match the proxy, from the older API. API path: {@code .../policies}. */
    @Override
    public MatchedPolicies matchedPolicies() {
        return api.read("policies", MatchedPolicies.class);
    }

    /**
     * Returns the rules of the proxy and the part that each applies to, from the older API. API path:
     * {@code .../rules}.
     */
    @Override
    public RuleAttachments ruleAttachments() {
        return api.read("rules", RuleAttachments.class);
    }

    /** An option of {@link #config(ConfigOption...)}. */
    public enum ConfigOption {
        /** Includes the effect of policies with the label {@code kuma.io/effect: shadow}. */
        SHADOW("shadow", "true"),
        /** Adds the changes that shadow policies make, as JSON patch operations. */
        DIFF("include", "diff");

        private final String parameter;
        private final String value;

        ConfigOption(String parameter, String value) {
            this.parameter = parameter;
            this.value = value;
        }
    }

    private static String segment(Kri kri) {
        return ScopePath.segment(kri.toString());
    }

    /** Returns the path of the proxy and the base URL. */
    @Override
    public String toString() {
        return "ProxyInspection(" + api + ")";
    }
}
