package dev.meshmanager.kuma.validation.rules.proxy;

import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.List;
import java.util.Optional;

/** Checks the references to the backends that a proxy may reach. */
final class ReachableBackends {
    private static final List<TargetRefKind> KINDS = List.of(
            TargetRefKind.MESH_EXTERNAL_SERVICE, TargetRefKind.MESH_MULTI_ZONE_SERVICE, TargetRefKind.MESH_SERVICE);

    private ReachableBackends() {}

    static void checkKind(FieldPath at, Optional<TargetRefKind> kind) {
        if (kind.filter(KINDS::contains).isEmpty()) {
            at.reject("must be one of " + KINDS);
        }
    }

    static boolean isExternal(Optional<TargetRefKind> kind) {
        return kind.equals(Optional.of(TargetRefKind.MESH_EXTERNAL_SERVICE));
    }

    static void check(FieldPath networking, TransparentProxying proxying) {
        List<TransparentProxying.ReachableBackendRef> refs = proxying.reachableBackends()
                .map(TransparentProxying.ReachableBackends::refs)
                .orElse(List.of());
        // The control plane spells the member this way.
        FieldPath at = networking
                .field("transparentProxing")
                .field("reachableBackends")
                .field("refs");
        for (int i = 0; i < refs.size(); i++) {
            check(at.index(i), refs.get(i));
        }
    }

    private static void check(FieldPath at, TransparentProxying.ReachableBackendRef ref) {
        checkKind(at.field("kind"), ref.kind());
        String name = ref.name().orElse("");
        String namespace = ref.namespace().orElse("");
        if (!name.isEmpty()) {
            Names.subdomain(name).ifPresent(at.field("name")::reject);
        } else if (!namespace.isEmpty()) {
            at.field("name").reject("must be defined with namespace");
        } else if (ref.labels().isEmpty()) {
            at.field("name").reject("must be defined unless labels are");
        }
        if ((!name.isEmpty() || !namespace.isEmpty()) && !ref.labels().isEmpty()) {
            at.field("labels").reject("must not be combined with name or namespace");
        }
    }
}
