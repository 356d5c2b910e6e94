package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.policy.HashPolicy;
import dev.meshmanager.kuma.policy.LoadBalancer;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import java.util.List;

/** Warns of hash policies inside the load balancer, with the text of the control plane. */
final class HashPolicyDeprecations {
    private static final String MEMBER = "hashPolicies";

    private HashPolicyDeprecations() {}

    static void add(MeshLoadBalancingStrategy.Spec spec, List<String> warnings) {
        for (int i = 0; i < spec.to().size(); i++) {
            String conf = "spec.to[" + i + "].default";
            spec.to()
                    .get(i)
                    .conf()
                    .flatMap(MeshLoadBalancingStrategy.Conf::loadBalancer)
                    .ifPresent(balancer -> add(conf, balancer, warnings));
        }
    }

    private static void add(String conf, LoadBalancer balancer, List<String> warnings) {
        LoadBalancer.Type type = balancer.type().orElse(null);
        if (LoadBalancer.Type.RING_HASH.equals(type)) {
            balancer.ringHash().ifPresent(hash -> add(conf, "ringHash", hash, hash.hashPolicies(), warnings));
        } else if (LoadBalancer.Type.MAGLEV.equals(type)) {
            balancer.maglev().ifPresent(hash -> add(conf, "maglev", hash, hash.hashPolicies(), warnings));
        }
    }

    private static void add(String conf, String member, Model owner, List<HashPolicy> policies, List<String> warnings) {
        if (policies.isEmpty() && !FieldPath.has(owner, MEMBER)) {
            return;
        }
        String path = conf + ".loadBalancer." + member + "." + MEMBER;
        warnings.add("configuration '" + path + "' is deprecated, use '" + conf + "." + MEMBER + "' instead");
        for (int i = 0; i < policies.size(); i++) {
            if (policies.get(i).type().filter(HashPolicy.Type.SOURCE_IP::equals).isPresent()) {
                warnings.add("SourceIP type for '" + path + "[" + i + "].type' is deprecated, use Connection instead");
            }
        }
    }
}
