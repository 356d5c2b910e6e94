package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.matching.rules.InboundRules.RuleForClients;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Decides by the permissions of a server. They are matched with each server once. */
final class Permissions {
    private final MeshModel mesh;
    private final Map<String, KindRules> byServer = new ConcurrentHashMap<>();
    private final Map<Inbound, List<RuleForClients>> byRules = new ConcurrentHashMap<>();
    private final Map<Inbound, List<RuleForSubset>> byTags = new ConcurrentHashMap<>();

    Permissions(MeshModel mesh) {
        this.mesh = mesh;
    }

    private record Inbound(String server, Address address) {}

    private KindRules rules(IndexedProxy server) {
        return byServer.computeIfAbsent(
                server.resource().name(), name -> KindRules.of(MeshTrafficPermission.TYPE, server, mesh));
    }

    /**
     * Returns whether an inbound takes traffic of a client.
     *
     * @param isWorkload whether the server has a {@code MeshIdentity}: then only {@code rules} count
     */
    CallStep decide(IndexedProxy server, Part inbound, boolean isWorkload, Certificate client, Optional<String> sni) {
        List<RuleForClients> rules =
                byRules.computeIfAbsent(new Inbound(server.resource().name(), inbound.address()), key -> rules(server)
                        .inboundRules(inbound.address()));
        boolean isByRules = !rules.isEmpty() || isWorkload || mesh.version().isAtLeast(KumaVersion.V3_0);
        if (isByRules) {
            return RulePermissions.decide(mesh.estate(), rules, client, sni);
        }
        if (!rules(server).selects(inbound.address())) {
            return OlderPermissions.decide(mesh.estate(), mesh.mesh().name(), server, inbound, client)
                    .orElseGet(() -> CallStep.failed(
                            CallCheck.PERMISSION,
                            "no MeshTrafficPermission is for this inbound, so it denies everything"));
        }
        List<RuleForSubset> from =
                byTags.computeIfAbsent(new Inbound(server.resource().name(), inbound.address()), key -> rules(server)
                        .fromRules(inbound.address()));
        return TagPermissions.decide(mesh.estate(), from, client);
    }

    /** Returns whether a listener of a zone egress takes traffic of a client: only {@code rules} count. */
    CallStep decideAtEgress(IndexedProxy egress, Part listener, Certificate client, Optional<String> sni) {
        return RulePermissions.decide(mesh.estate(), rules(egress).inboundRules(listener.address()), client, sni);
    }

    /** Returns whether the zone egress takes traffic of a client to the external service with these tags. */
    CallStep decideAtZoneEgress(Map<String, String> tags, Certificate client) {
        List<IndexedPolicy> policies = mesh.policies(MeshTrafficPermission.TYPE).stream()
                .filter(policy -> !policy.isShadow() && isFor(policy.target(), tags))
                .toList();
        return policies.isEmpty()
                ? OlderPermissions.decide(mesh.estate(), mesh.mesh().name(), tags, client)
                : TagPermissions.decide(mesh.estate(), KindRules.fromRules(policies), client);
    }

    private static boolean isFor(TargetRef target, Map<String, String> tags) {
        TargetRefKind kind = References.kind(target);
        boolean isService = Optional.ofNullable(tags.get(Tags.SERVICE)).equals(target.name());
        return kind.equals(TargetRefKind.MESH)
                || kind.equals(TargetRefKind.MESH_SUBSET) && Tags.areIn(target.tags(), tags)
                || kind.equals(TargetRefKind.MESH_SERVICE) && isService
                || kind.equals(TargetRefKind.MESH_SERVICE_SUBSET) && isService && Tags.areIn(target.tags(), tags);
    }
}
