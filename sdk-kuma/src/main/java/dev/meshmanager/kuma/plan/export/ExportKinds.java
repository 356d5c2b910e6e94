package dev.meshmanager.kuma.plan.export;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kinds of an export, in an order in which a control plane accepts them. */
final class ExportKinds {
    private ExportKinds() {}

    /** Asks the control plane, so that no kind is missed. */
    static List<String> of(KumaClient kuma, ExportProfile profile, boolean withSecrets) {
        return kuma.resourceKinds().resources().stream()
                .filter(profile::contains)
                .map(ResourceKinds.Kind::name)
                .flatMap(Optional::stream)
                .filter(name -> withSecrets || !isSecret(name))
                .sorted(Comparator.comparingInt(ExportKinds::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static boolean isSecret(String kind) {
        return kind.equals(Secret.TYPE.name()) || kind.equals(GlobalSecret.TYPE.name());
    }

    /**
     * Global secrets are last: once the keys that sign user tokens are written, the control plane rejects the token of
     * the caller.
     */
    private static int place(String kind) {
        if (kind.equals(Mesh.TYPE.name())) {
            return 0;
        }
        return kind.equals(Secret.TYPE.name()) ? 1 : kind.equals(GlobalSecret.TYPE.name()) ? 3 : 2;
    }
}
