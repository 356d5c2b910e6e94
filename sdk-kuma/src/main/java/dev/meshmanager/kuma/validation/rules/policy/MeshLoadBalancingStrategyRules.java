package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_GATEWAY;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_HTTP_ROUTE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.HashPolicy;
import dev.meshmanager.kuma.policy.LoadBalancer;
import dev.meshmanager.kuma.policy.LocalityAwareness;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules for a {@link MeshLoadBalancingStrategy}. */
public final class MeshLoadBalancingStrategyRules implements KindRules<MeshLoadBalancingStrategy> {
    private static final Targets TOP = Targets.PROXIES.withGatewayTags();
    private static final Targets TO = Targets.of(MESH, MESH_SERVICE, MESH_MULTI_ZONE_SERVICE, MESH_HTTP_ROUTE);
    private static final Targets TO_SINCE_30 = TO.plus(MESH_EXTERNAL_SERVICE);
    private static final Targets TO_OF_GATEWAYS = Targets.of(MESH, MESH_SERVICE, MESH_MULTI_ZONE_SERVICE);
    private static final Targets TO_OF_GATEWAYS_WITH_LOAD_BALANCER =
            Targets.of(MESH).because("a policy for a MeshGateway may set loadBalancer for Mesh only");
    private static final Set<LocalityAwareness.ToZoneType> WITH_ZONES =
            Set.of(LocalityAwareness.ToZoneType.ONLY, LocalityAwareness.ToZoneType.ANY_EXCEPT);

    @Override
    public void check(MeshLoadBalancingStrategy policy, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), policy.spec().targetRef());
        TargetRefKind top = Policies.top(policy.spec().targetRef());
        List<PolicyItem<MeshLoadBalancingStrategy.Conf>> items = policy.spec().to();
        for (int i = 0; i < items.size(); i++) {
            check(at.field("to").index(i), items.get(i), top);
        }
    }

    private static void check(FieldPath at, PolicyItem<MeshLoadBalancingStrategy.Conf> item, TargetRefKind top) {
        MeshLoadBalancingStrategy.Conf conf = item.conf()
                .orElseGet(() -> MeshLoadBalancingStrategy.Conf.builder().build());
        Targets targets = !top.equals(MESH_GATEWAY)
                ? TO
                : conf.loadBalancer().isPresent() ? TO_OF_GATEWAYS_WITH_LOAD_BALANCER : TO_OF_GATEWAYS;
        boolean since30 = at.isSince(KumaVersion.V3_0);
        (since30 ? TO_SINCE_30 : targets).check(at.field("targetRef"), item.targetRef());
        Optional<TargetRefKind> kind = item.targetRef().flatMap(TargetRef::kind);
        if (kind.equals(Optional.of(MESH_EXTERNAL_SERVICE)) && !top.equals(MESH) && !since30) {
            at.field("targetRef").field("kind").reject("only a policy for the whole Mesh may select it");
        }
        FieldPath place = at.field("default");
        if (kind.equals(Optional.of(MESH_HTTP_ROUTE))) {
            check(place.field("hashPolicies"), conf.hashPolicies());
            place.field("loadBalancer").absent(conf.loadBalancer(), "a MeshHTTPRoute takes hashPolicies only");
            place.field("localityAwareness")
                    .absent(conf.localityAwareness(), "a MeshHTTPRoute takes hashPolicies only");
            return;
        }
        conf.loadBalancer().ifPresent(balancer -> check(place.field("loadBalancer"), balancer));
        conf.localityAwareness()
                .ifPresent(awareness -> check(place.field("localityAwareness"), awareness, item.targetRef()));
        check(place.field("hashPolicies"), conf.hashPolicies());
        if (!conf.hashPolicies().isEmpty() || conf.unknownFields().has("hashPolicies")) {
            conf.loadBalancer().ifPresent(balancer -> checkOnce(place.field("loadBalancer"), balancer));
        }
    }

    private static void checkOnce(FieldPath at, LoadBalancer balancer) {
        String reason = "must not be set, hashPolicies stand beside loadBalancer already";
        if (balancer.ringHash().filter(ring -> !ring.hashPolicies().isEmpty()).isPresent()) {
            at.field("ringHash").field("hashPolicies").reject(reason);
        }
        if (balancer.maglev().filter(maglev -> !maglev.hashPolicies().isEmpty()).isPresent()) {
            at.field("maglev").field("hashPolicies").reject(reason);
        }
    }

    private static void check(FieldPath at, LoadBalancer balancer) {
        LoadBalancer.Type type = balancer.type().orElseThrow();
        if (type.equals(LoadBalancer.Type.RING_HASH)) {
            balancer.ringHash()
                    .ifPresent(ring -> check(at.field("ringHash").field("hashPolicies"), ring.hashPolicies()));
        } else if (type.equals(LoadBalancer.Type.MAGLEV)) {
            balancer.maglev()
                    .ifPresent(maglev -> check(at.field("maglev").field("hashPolicies"), maglev.hashPolicies()));
        } else if (type.equals(LoadBalancer.Type.LEAST_REQUEST)) {
            FieldPath bias = at.field("leastRequest").field("activeRequestBias");
            balancer.leastRequest()
                    .flatMap(LoadBalancer.LeastRequest::activeRequestBias)
                    .flatMap(bias::number)
                    .filter(number -> number.signum() < 0)
                    .ifPresent(number -> bias.reject("must not be negative"));
        }
    }

    private static void check(FieldPath at, LocalityAwareness awareness, Optional<TargetRef> to) {
        awareness
                .localZone()
                .ifPresent(zone -> checkTags(at.field("localZone").field("affinityTags"), zone.affinityTags()));
        awareness.crossZone().ifPresent(zone -> check(at.field("crossZone"), zone, to));
    }

    private static void checkTags(FieldPath at, List<LocalityAwareness.AffinityTag> tags) {
        long weights = 0;
        for (int i = 0; i < tags.size(); i++) {
            at.index(i).field("key").notEmpty(tags.get(i).key());
            at.index(i).field("weight").positiveNumber(tags.get(i).weight());
            weights += tags.get(i).weight().isPresent() ? 1 : 0;
        }
        if (weights > 0 && weights < tags.size()) {
            at.reject("must all have a weight, or none");
        }
    }

    private static void check(FieldPath at, LocalityAwareness.CrossZone zone, Optional<TargetRef> to) {
        boolean isLocal = to.filter(ref -> ref.kind().equals(Optional.of(MESH_SERVICE))
                        && (!ref.sectionName().orElse("").isEmpty()
                                || !ref.labels().isEmpty()))
                .isPresent();
        if (isLocal) {
            at.reject("must not be set, traffic to this MeshService stays in its zone");
        }
        for (int i = 0; i < zone.failover().size(); i++) {
            check(at.field("failover").index(i), zone.failover().get(i));
        }
        zone.failoverThreshold().ifPresent(threshold -> {
            FieldPath percentage = at.field("failoverThreshold").field("percentage");
            percentage.percentage(threshold.percentage());
            if (threshold.percentage().filter(share -> isZero(share.toString())).isPresent()) {
                percentage.reject("must be greater than 0");
            }
        });
    }

    private static boolean isZero(String number) {
        return number.matches("[-+]?0*\\.?0*") && number.contains("0");
    }

    private static void check(FieldPath at, LocalityAwareness.Failover failover) {
        failover.from().ifPresent(from -> {
            FieldPath zones = at.field("from").field("zones");
            zones.notEmpty(from.zones());
            for (int i = 0; i < from.zones().size(); i++) {
                zones.index(i).notEmpty(Optional.of(from.zones().get(i)));
            }
        });
        failover.to().ifPresent(to -> {
            LocalityAwareness.ToZoneType type = to.type().orElseThrow();
            FieldPath zones = at.field("to").field("zones");
            if (WITH_ZONES.contains(type) && to.zones().isEmpty()) {
                zones.reject("must not be empty with type " + type);
            } else if (!WITH_ZONES.contains(type) && !to.zones().isEmpty()) {
                zones.reject("must be empty with type " + type);
            }
        });
    }

    private static void check(FieldPath at, List<HashPolicy> policies) {
        for (int i = 0; i < policies.size(); i++) {
            HashPolicy policy = policies.get(i);
            Map<HashPolicy.Type, Optional<?>> parts = Map.of(
                    HashPolicy.Type.HEADER, policy.header(),
                    HashPolicy.Type.COOKIE, policy.cookie(),
                    HashPolicy.Type.QUERY_PARAMETER, policy.queryParameter(),
                    HashPolicy.Type.FILTER_STATE, policy.filterState(),
                    HashPolicy.Type.CONNECTION, policy.connection());
            HashPolicy.Type type = policy.type().orElseThrow();
            String part = type.equals(HashPolicy.Type.SOURCE_IP) ? "Connection" : type.value();
            String member = Character.toLowerCase(part.charAt(0)) + part.substring(1);
            at.index(i).field(member).defined(parts.getOrDefault(type, policy.connection()));
            boolean isCookie = type.equals(HashPolicy.Type.COOKIE);
            if (isCookie
                    && policy.cookie()
                            .flatMap(HashPolicy.Cookie::path)
                            .filter(path -> !path.startsWith("/"))
                            .isPresent()) {
                at.index(i).field("cookie").field("path").reject("must be an absolute path");
            }
        }
    }
}
