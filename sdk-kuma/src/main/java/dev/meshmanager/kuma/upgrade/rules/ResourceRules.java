package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import dev.meshmanager.kuma.upgrade.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What changes for a resource although a control plane accepts it and stores all of it. */
public final class ResourceRules {
    private static final String PROXY_TYPE = "kuma.io/proxy-type";
    private static final String PROTOCOL = "kuma.io/protocol";
    private static final String ZONE = "kuma.io/zone";
    private static final String ORIGIN = "kuma.io/origin";
    private static final Pattern ORPHANS = Pattern.compile(".+\\.ca-builtin-(cert|key)-.+|gapi-.+");

    private final Inventory inventory;
    private final CheckedResource resource;
    private final SourceTree tree;
    private final List<Finding> findings = new ArrayList<>();

    private ResourceRules(Inventory inventory, CheckedResource resource) {
        this.inventory = inventory;
        this.resource = resource;
        this.tree = resource.tree();
    }

    /** Returns the findings about a resource, which is part of the inventory. */
    public static List<Finding> check(Inventory inventory, CheckedResource resource) {
        ResourceRules rules = new ResourceRules(inventory, resource);
        rules.check();
        return rules.findings;
    }

    private void check() {
        checkOwners();
        resource.as(MeshTimeout.class)
                .filter(DefaultTimeouts::isOne)
                .ifPresent(timeout -> add(UpgradeCode.DEFAULT_TIMEOUTS, ""));
        resource.as(Dataplane.class).ifPresent(this::checkProxy);
        resource.as(Secret.class)
                .filter(secret -> ORPHANS.matcher(secret.name()).matches())
                .ifPresent(secret -> add(UpgradeCode.ORPHANED_SECRET, ""));
        boolean hasProxies =
                tree.subject().mesh().filter(inventory::mayHaveProxies).isPresent();
        if (hasProxies) {
            checkLabels();
            resource.as(MeshProxyPatch.class).ifPresent(this::checkNames);
            resource.as(MeshIdentity.class).ifPresent(this::checkLifetime);
            resource.as(MeshIdentity.class)
                    .filter(AuthorityRules::cannotSign)
                    .ifPresent(identity -> add(UpgradeCode.IDENTITY_AUTHORITY, "spec.provider.bundled.ca.certificate"));
            resource.as(MeshExternalService.class)
                    .filter(service -> service.labels().containsKey(ZONE)
                            && !service.labels().getOrDefault(ORIGIN, "").equals("zone"))
                    .ifPresent(service -> add(UpgradeCode.EXTERNAL_SERVICE_ZONE, "labels[\"" + ZONE + "\"]"));
        }
    }

    /** The universal format keeps the metadata of Kubernetes objects as it is. */
    private void checkOwners() {
        List<JsonObject> owners = Trees.objects(tree.members(), "metadata", "ownerReferences");
        String mesh = tree.subject().mesh().orElse("");
        for (int i = 0; i < owners.size(); i++) {
            if (Trees.text(owners.get(i), "kind").equals(Mesh.TYPE.name())
                    && !Trees.text(owners.get(i), "name").equals(mesh)) {
                add(UpgradeCode.OWNER_REFERENCE, "metadata.ownerReferences[" + i + "]");
            }
        }
    }

    private void add(UpgradeCode code, String path) {
        findings.add(tree.found(code, path, code.summary()));
    }

    private void checkProxy(Dataplane proxy) {
        List<Inbound> inbounds =
                proxy.networking().map(networking -> networking.inbound()).orElse(List.of());
        for (int i = 0; i < inbounds.size(); i++) {
            Inbound inbound = inbounds.get(i);
            if (inbound.tags().containsKey(PROTOCOL) && inbound.protocol().isEmpty()) {
                add(UpgradeCode.INBOUND_PROTOCOL, "networking.inbound[" + i + "].tags[\"" + PROTOCOL + "\"]");
            }
        }
    }

    private void checkLabels() {
        resource.as(TargetRefPolicy.class)
                .flatMap(policy -> policy.spec().targetRef())
                .ifPresent(target -> checkLabels(target.labels(), "spec.targetRef.labels"));
        resource.as(MeshService.class)
                .flatMap(service -> service.spec().selector())
                .flatMap(MeshService.Selector::dataplaneLabels)
                .ifPresent(
                        selector -> checkLabels(selector.matchLabels(), "spec.selector.dataplaneLabels.matchLabels"));
        resource.as(MeshIdentity.class)
                .flatMap(identity -> identity.spec().selector())
                .flatMap(MeshIdentity.Selector::dataplane)
                .ifPresent(selector -> checkLabels(selector.matchLabels(), "spec.selector.dataplane.matchLabels"));
    }

    private void checkLabels(Map<String, String> labels, String path) {
        if (labels.containsKey(PROXY_TYPE)) {
            add(UpgradeCode.PROXY_TYPE_LABEL, path + "[\"" + PROXY_TYPE + "\"]");
        }
    }

    private void checkNames(MeshProxyPatch patch) {
        List<MeshProxyPatch.Modification> modifications = patch.spec()
                .conf()
                .map(MeshProxyPatch.Conf::appendModifications)
                .orElse(List.of());
        for (int i = 0; i < modifications.size(); i++) {
            if (matchesName(modifications.get(i))) {
                add(UpgradeCode.RESOURCE_NAMES, "spec.default.appendModifications[" + i + "]");
            }
        }
    }

    private static boolean matchesName(MeshProxyPatch.Modification modification) {
        return Stream.of(
                        modification
                                .cluster()
                                .flatMap(MeshProxyPatch.ClusterModification::match)
                                .flatMap(MeshProxyPatch.ClusterMatch::name),
                        modification
                                .listener()
                                .flatMap(MeshProxyPatch.ListenerModification::match)
                                .flatMap(MeshProxyPatch.ListenerMatch::name),
                        modification
                                .networkFilter()
                                .flatMap(MeshProxyPatch.FilterModification::match)
                                .flatMap(MeshProxyPatch.FilterMatch::listenerName),
                        modification
                                .httpFilter()
                                .flatMap(MeshProxyPatch.FilterModification::match)
                                .flatMap(MeshProxyPatch.FilterMatch::listenerName))
                .anyMatch(Optional::isPresent);
    }

    private void checkLifetime(MeshIdentity identity) {
        identity.spec()
                .provider()
                .flatMap(IdentityProvider::bundled)
                .filter(bundled -> bundled.certificateParameters()
                        .flatMap(IdentityProvider.CertificateParameters::expiry)
                        .isEmpty())
                .ifPresent(bundled -> add(UpgradeCode.CERTIFICATE_LIFETIME, "spec.provider.bundled"));
    }
}
