package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.mesh.ProxyGroup;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.matching.rules.DestinationSearch.Found;
import dev.meshmanager.kuma.matching.select.Selection;
import dev.meshmanager.kuma.matching.select.UnresolvedTarget;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.InboundRule;
import dev.meshmanager.kuma.policy.target.PolicyEntry;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds entries with nothing but HTTP settings for ports of other protocols. */
final class ProtocolCheck implements Check {
    private static final Set<String> HTTP = Set.of("http", "http2", "grpc");

    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        mesh.userPolicies().forEach(policy -> {
            List<? extends PolicyEntry> to = policy.policy().spec().to();
            for (int i = 0; i < to.size(); i++) {
                if (isHttpOnly(to.get(i))) {
                    report(
                            policy,
                            "spec.to[" + i + "]",
                            protocols(mesh, policy.to().get(i)),
                            found);
                }
            }
            checkInbounds(mesh, policy, found);
        });
    }

    private static void checkInbounds(CheckedMesh mesh, IndexedPolicy policy, FoundList found) {
        List<? extends InboundRule<?>> rules = policy.policy().spec().rules();
        List<? extends PolicyEntry> from = policy.policy().spec().from();
        Set<String> protocols = rules.isEmpty() && from.isEmpty() ? Set.of() : inboundProtocols(mesh, policy);
        for (int i = 0; i < rules.size(); i++) {
            if (isHttpOnly(rules.get(i).conf())) {
                report(policy, "spec.rules[" + i + "]", protocols, found);
            }
        }
        for (int i = 0; i < from.size(); i++) {
            if (isHttpOnly(from.get(i))) {
                report(policy, "spec.from[" + i + "]", protocols, found);
            }
        }
    }

    private static void report(IndexedPolicy policy, String path, Set<String> protocols, FoundList found) {
        if (!protocols.isEmpty() && protocols.stream().noneMatch(HTTP::contains)) {
            found.add(
                    AnalysisCode.HTTP_ON_TCP,
                    policy.policy(),
                    path,
                    "HTTP settings have no effect on ports of the protocol "
                            + String.join(", ", new TreeSet<>(protocols)));
        }
    }

    /**
     * Returns the protocols of the ports that an entry is for; none if it is for all destinations, or none is known.
     */
    private static Set<String> protocols(CheckedMesh mesh, Entry entry) {
        TargetRefKind kind = References.kind(entry.target());
        if (kind.equals(TargetRefKind.MESH) || kind.equals(TargetRefKind.MESH_HTTP_ROUTE)) {
            return Set.of();
        }
        Set<String> protocols = new HashSet<>();
        for (Found service : mesh.destinations().find(entry)) {
            for (Destination.Port port : service.destination().ports()) {
                if (service.section().isEmpty() || service.section().equals(port.section())) {
                    protocols.add(port.protocol().isEmpty() ? "tcp" : port.protocol());
                }
            }
        }
        return protocols.isEmpty() && mesh.isBefore3()
                ? mesh.serviceTags().protocols(entry.target().name().orElse(""))
                : protocols;
    }

    /** Returns the protocols of the inbounds that a policy selects; none if it selects other ports too. */
    private static Set<String> inboundProtocols(CheckedMesh mesh, IndexedPolicy policy) {
        Set<String> protocols = new HashSet<>();
        for (ProxyGroup group : mesh.groups()) {
            Optional<Selection> selection = select(mesh, policy, group.first());
            for (IndexedProxy.Address address :
                    selection.map(Selection::inbounds).orElse(Set.of())) {
                Optional<String> protocol = group.first().inbounds().stream()
                        .filter(inbound -> inbound.address().equals(address))
                        .map(IndexedProxy.Part::protocol)
                        .findFirst()
                        .filter(known -> !known.isEmpty() || mesh.isBefore3());
                if (protocol.isEmpty()) {
                    return Set.of();
                }
                protocols.add(protocol.get().isEmpty() ? "tcp" : protocol.get());
            }
        }
        return protocols;
    }

    private static Optional<Selection> select(CheckedMesh mesh, IndexedPolicy policy, IndexedProxy proxy) {
        try {
            return Optional.of(mesh.selector().select(policy, proxy));
        } catch (UnresolvedTarget e) {
            return Optional.empty();
        }
    }

    private static boolean isHttpOnly(PolicyEntry entry) {
        return entry instanceof MeshHTTPRoute.To || isHttpOnly(entry.conf());
    }

    private static boolean isHttpOnly(Optional<? extends Model> conf) {
        return conf.filter(ProtocolCheck::isHttpOnly).isPresent();
    }

    private static boolean isHttpOnly(Model conf) {
        if (conf instanceof MeshTimeout.Conf timeout) {
            return timeout.http().isPresent()
                    && timeout.connectionTimeout().isEmpty()
                    && timeout.idleTimeout().isEmpty();
        }
        if (conf instanceof MeshRetry.Conf retry) {
            return retry.tcp().isEmpty()
                    && (retry.http().isPresent() || retry.grpc().isPresent());
        }
        if (conf instanceof MeshRateLimit.Conf limit) {
            Optional<MeshRateLimit.Local> local = limit.local();
            return local.flatMap(MeshRateLimit.Local::http).isPresent()
                    && local.flatMap(MeshRateLimit.Local::tcp).isEmpty();
        }
        if (conf instanceof MeshHealthCheck.Conf health) {
            return health.tcp().isEmpty()
                    && (health.http().isPresent() || health.grpc().isPresent());
        }
        return conf instanceof MeshFaultInjection.Conf faults && !faults.http().isEmpty();
    }
}
