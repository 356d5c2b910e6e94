package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.identity.MeshTrust;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the control plane allows in a {@link MeshTrust}. */
final class MeshTrustRules implements KindRules<MeshTrust> {
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([^-]+)-----[\\s\\S]+?-----END \\1-----");

    @Override
    public void check(MeshTrust trust, At root) {
        At at = root.field("spec");
        List<MeshTrust.CaBundle> bundles = trust.spec().caBundles();
        at.field("caBundles").notEmpty(bundles);
        for (int i = 0; i < bundles.size(); i++) {
            At pem = at.field("caBundles").index(i).field("pem");
            pem.defined(bundles.get(i).pem());
            bundles.get(i).pem().ifPresent(present -> {
                Matcher block = PEM.matcher(present.value().orElse(""));
                if (!block.find() || block.group(1).endsWith("PRIVATE KEY")) {
                    pem.field("value").reject("must be a certificate in PEM");
                }
            });
        }
        at.field("trustDomain").notEmpty(trust.spec().trustDomain());
    }
}
