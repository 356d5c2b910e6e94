package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.GenericMeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.policy.MeshTimeout;
import java.util.Map;

/** Rules that a company adds on its class path: some for a kind of Kuma, and a kind of its own. */
public final class CompanyRules implements RulesProvider {
    /** Only resources with this label are held to the rule, since all tests of the module share the class path. */
    static final String LABEL = "company.example/held";

    static final MeshResourceType<GenericMeshResource> OWN_KIND = ResourceType.mesh("CompanyQuota", "companyquotas");

    /** Creates the rules, for {@link java.util.ServiceLoader}. */
    public CompanyRules() {}

    @Override
    public Map<ResourceType<?>, KindRules<?>> rules() {
        KindRules<MeshTimeout> timeouts = (timeout, root) -> {
            if (timeout.labels().containsKey(LABEL) && !timeout.labels().containsKey("team")) {
                root.field("labels").reject("must name a team");
            }
        };
        KindRules<GenericMeshResource> quotas = (quota, root) -> {};
        return Map.of(MeshTimeout.TYPE, timeouts, OWN_KIND, quotas);
    }
}
