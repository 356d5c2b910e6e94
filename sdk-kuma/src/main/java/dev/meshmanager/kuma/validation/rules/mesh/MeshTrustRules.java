package dev.meshmanager.kuma.validation.rules.mesh;

import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.text.Pem;
import java.util.List;

/** The rules for a {@link MeshTrust}. The control plane requires only a block in PEM that is not a key. */
public final class MeshTrustRules implements KindRules<MeshTrust> {
    @Override
    public void check(MeshTrust trust, FieldPath root) {
        FieldPath at = root.field("spec");
        List<MeshTrust.CaBundle> bundles = trust.spec().caBundles();
        at.field("caBundles").notEmpty(bundles);
        for (int i = 0; i < bundles.size(); i++) {
            FieldPath pem = at.field("caBundles").index(i).field("pem");
            pem.defined(bundles.get(i).pem());
            bundles.get(i).pem().ifPresent(present -> {
                List<Pem> blocks = Pem.blocks(present.value().orElse(""));
                if (blocks.isEmpty() || blocks.get(0).isPrivateKey()) {
                    pem.field("value").reject("must be a certificate in PEM");
                }
            });
        }
        at.field("trustDomain").notEmpty(trust.spec().trustDomain());
    }
}
