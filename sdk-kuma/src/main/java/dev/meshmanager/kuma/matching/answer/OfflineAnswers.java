package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.inspect.InboundPolicyConfs;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.inspect.ProxyLayout;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.RouteConfs;
import dev.meshmanager.kuma.inspect.RuleAttachments;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers about one proxy, computed from the estate. */
public final class OfflineAnswers implements ProxyPolicies {
    private final MeshModel mesh;
    private final IndexedProxy proxy;
    private final Map<ResourceType<?>, KindRules> rules = new ConcurrentHashMap<>();

    /** Creates answers about a proxy of a mesh. */
    public OfflineAnswers(MeshModel mesh, IndexedProxy proxy) {
        this.mesh = mesh;
        this.proxy = proxy;
    }

    private KindRules rules(ResourceType<?> kind) {
        return rules.computeIfAbsent(kind, key -> KindRules.of(key, proxy, mesh));
    }

    private List<KindRules> kinds() {
        return mesh.policyKinds().stream().map(this::rules).toList();
    }

    private static boolean isRoute(ResourceType<?> kind) {
        return kind.equals(MeshHTTPRoute.TYPE) || kind.equals(MeshTCPRoute.TYPE);
    }

    @Override
    public ProxyRules rules() {
        return new RulesAnswer(mesh, proxy).of(kinds());
    }

    @Override
    public ProxyLayout layout() {
        requireOnlyMeshServices("_layout");
        return LayoutAnswer.of(proxy, mesh);
    }

    @Override
    public PolicyConfs policies() {
        requireOnlyMeshServices("_policies");
        PolicyConfs.Builder answer = PolicyConfs.builder().unknownFields(ConfAnswers.NO_POLICIES);
        kinds().forEach(kind -> kind.proxyRule().ifPresent(rule -> answer.addPolicy(ConfAnswers.of(kind, rule))));
        return answer.build();
    }

    @Override
    public InboundPolicyConfs inboundPolicies(Kri inbound) {
        requireOnlyMeshServices("_policies");
        Part part = proxy.part(inbound.sectionName()).orElseThrow(() -> Refusals.noInbound(proxy, inbound));
        InboundPolicyConfs.Builder answer = InboundPolicyConfs.builder().unknownFields(ConfAnswers.NO_POLICIES);
        kinds().forEach(kind ->
                ConfAnswers.of(kind, kind.inboundRules(part.address())).ifPresent(answer::addPolicy));
        return answer.build();
    }

    @Override
    public PolicyConfs outboundPolicies(Kri outbound) {
        requireOnlyMeshServices("_policies");
        return confs(kinds(), outbound(outbound));
    }

    @Override
    public RouteConfs outboundRoutes(Kri outbound) {
        requireOnlyMeshServices("_policies");
        RouteConfs.Builder answer = RouteConfs.builder().unknownFields(ConfAnswers.NO_ROUTES);
        for (KindRules kind : kinds()) {
            if (isRoute(kind.kind())) {
                kind.destinationRules()
                        .first(outbound(outbound))
                        .ifPresent(rule -> answer.addRoute(ConfAnswers.route(kind, rule)));
            }
        }
        return answer.build();
    }

    @Override
    public PolicyConfs routePolicies(Kri outbound, Kri route) {
        requireOnlyMeshServices("_policies");
        List<Identity> wanted = new ArrayList<>(List.of(Identity.of(route)));
        wanted.addAll(outbound(outbound));
        return confs(kinds().stream().filter(kind -> !isRoute(kind.kind())).toList(), wanted);
    }

    /** What rules can be for, the most specific first: the port, the service, the mesh. */
    private List<Identity> outbound(Kri outbound) {
        Identity port = Identity.of(outbound);
        return List.of(port, port.whole(), Identity.of(mesh.mesh()));
    }

    private static PolicyConfs confs(List<KindRules> kinds, List<Identity> wanted) {
        PolicyConfs.Builder answer = PolicyConfs.builder().unknownFields(ConfAnswers.NO_POLICIES);
        kinds.forEach(kind ->
                kind.destinationRules().first(wanted).ifPresent(rule -> answer.addPolicy(ConfAnswers.of(kind, rule))));
        return answer.build();
    }

    @Override
    public MatchedPolicies matchedPolicies() {
        return OlderAnswer.of(proxy, mesh, kinds());
    }

    @Override
    public RuleAttachments ruleAttachments() {
        if (mesh.version().isAtLeast(KumaVersion.V3_0)) {
            throw Refusals.noOlderRules(proxy, mesh.version());
        }
        return OlderRulesAnswer.of(proxy, mesh, kinds());
    }

    private void requireOnlyMeshServices(String endpoint) {
        if (!mesh.hasOnlyMeshServices()) {
            throw Refusals.withoutMeshServices(proxy, endpoint);
        }
    }

    /** Returns the text of the proxy. */
    @Override
    public String toString() {
        return proxy.toString();
    }
}
