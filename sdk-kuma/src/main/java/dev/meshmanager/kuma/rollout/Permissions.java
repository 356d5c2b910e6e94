package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Permissions of a mesh. Without mTLS they have no effect; with it, what none allows is denied. */
final class Permissions {
    private static final String NAME = "allow-all";

    private Permissions() {}

    static List<MeshResource> of(KumaClient kuma, String mesh, KumaVersion version) {
        List<MeshResource> all = new ArrayList<>();
        Stream.<MeshResourceType<? extends MeshResource>>of(MeshTrafficPermission.TYPE, TrafficPermission.TYPE)
                .filter(version::has)
                .forEach(type -> kuma.resources(type).list(mesh).forEach(all::add));
        return all;
    }

    /** Returns a permission of all traffic between proxies whose certificates the mesh's authority issued. */
    static MeshTrafficPermission allowAll(String mesh) {
        return MeshTrafficPermission.builder()
                .mesh(mesh)
                .name(NAME)
                .spec(s -> s.targetRef(TargetRef.mesh())
                        .addFrom(from -> from.targetRef(TargetRef.mesh()).conf(MeshTrafficPermission.Conf.allow())))
                .build();
    }

    /** Returns a permission of all traffic between proxies with this identity. */
    static MeshTrafficPermission allowAll(MeshIdentity identity) {
        // The default trust domain begins with the mesh and has the zone in it.
        String trustDomain = identity.spec()
                .spiffeID()
                .flatMap(MeshIdentity.SpiffeId::trustDomain)
                .map(domain -> domain.contains("{{") ? domain.substring(0, domain.indexOf("{{")) : domain)
                .filter(domain -> !domain.isEmpty())
                .orElse(identity.mesh() + ".");
        return MeshTrafficPermission.builder()
                .mesh(identity.mesh())
                .name(NAME)
                .spec(s -> s.targetRef(TargetRef.mesh())
                        .addRule(MeshTrafficPermission.Rule.allow(Match.spiffeIdPrefix("spiffe://" + trustDomain))))
                .build();
    }

    /**
     * Returns the permission with matches of the certificates before the migration too. Those of the mesh's authority
     * have the mesh as their trust domain, where new ones may have a longer domain that begins with it. They have URIs
     * of the tags besides, and proxies compare all URIs as one text, so that only a prefix matches.
     */
    static MeshTrafficPermission ofBoth(MeshTrafficPermission permission) {
        return permission.toBuilder()
                .spec(permission.spec().toBuilder()
                        .rules(permission.spec().rules().stream()
                                .map(rule -> rule.toBuilder()
                                        .conf(rule.conf().map(conf -> ofBoth(conf, permission.mesh())))
                                        .build())
                                .toList())
                        .build())
                .build();
    }

    private static MeshTrafficPermission.RuleConf ofBoth(MeshTrafficPermission.RuleConf conf, String mesh) {
        return conf.toBuilder()
                .deny(ofBoth(conf.deny(), mesh))
                .allow(ofBoth(conf.allow(), mesh))
                .allowWithShadowDeny(ofBoth(conf.allowWithShadowDeny(), mesh))
                .build();
    }

    private static List<Match> ofBoth(List<Match> matches, String mesh) {
        return matches.stream().map(match -> ofBoth(match, mesh)).toList();
    }

    private static Match ofBoth(Match match, String mesh) {
        String domain = "spiffe://" + mesh;
        String id = match.spiffeID().flatMap(Match.Predicate::value).orElse("");
        if (id.equals(domain + ".")) {
            return match.toBuilder()
                    .spiffeID(Match.Predicate.of(Match.Type.PREFIX, domain))
                    .build();
        }
        return id.startsWith(domain + "/")
                ? match.toBuilder()
                        .spiffeID(Match.Predicate.of(Match.Type.PREFIX, id))
                        .build()
                : match;
    }
}
