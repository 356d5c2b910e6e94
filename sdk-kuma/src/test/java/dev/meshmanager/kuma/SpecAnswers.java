package dev.meshmanager.kuma;

import dev.meshmanager.core.error.Problem;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.Hostnames;
import dev.meshmanager.kuma.inspect.InboundPolicyConfs;
import dev.meshmanager.kuma.inspect.JsonPatchItem;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.inspect.ProxyLayout;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.inspect.RouteConfs;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.inspect.XdsConfig;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import java.util.Map;

/** Which model reads which schema of the OpenAPI file, apart from the kinds, whose schemas go by their names. */
final class SpecAnswers {
    static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("Index", ServerInfo.class),
            Map.entry("ResourceTypeDescriptionList", ResourceKinds.class),
            Map.entry("InspectDataplanesForPolicy", ListResponse.class),
            Map.entry("DataplaneXDSConfig", XdsConfig.class),
            Map.entry("InspectRules", ProxyRules.class),
            Map.entry("GlobalInsightBase", GlobalInsight.class),
            Map.entry("InspectHostnames", Hostnames.class),
            Map.entry("DataplaneNetworkingLayout", ProxyLayout.class),
            Map.entry("Error", Problem.class),
            Map.entry("NotFoundError", Problem.class),
            Map.entry("Meta", ResourceMeta.class),
            Map.entry("JsonPatchItem", JsonPatchItem.class),
            Map.entry("PoliciesList", PolicyConfs.class),
            Map.entry("InboundPoliciesList", InboundPolicyConfs.class),
            Map.entry("RoutesList", RouteConfs.class),
            Map.entry("DataplaneOverviewWithMeta", DataplaneOverview.class));

    /** Properties without accessor, by path, with the reason. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "MeshItem.mtls.backends[].conf.caCert.rsaBits",
            "the control plane reads this member as RSAbits, the name in its protobuf file, and ignores any other spelling");

    private SpecAnswers() {}
}
