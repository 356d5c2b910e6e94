package dev.meshmanager.kuma.validation.rules.mesh;

import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.SecureDataSources;
import dev.meshmanager.kuma.validation.text.GoTemplates;
import java.util.Optional;

/** The rules for a {@link MeshIdentity}. */
public final class MeshIdentityRules implements KindRules<MeshIdentity> {
    @Override
    public void check(MeshIdentity identity, FieldPath root) {
        FieldPath at = root.field("spec");
        identity.spec().spiffeID().ifPresent(id -> {
            FieldPath place = at.field("spiffeID");
            id.trustDomain().flatMap(GoTemplates::check).ifPresent(place.field("trustDomain")::reject);
            id.path().flatMap(GoTemplates::check).ifPresent(place.field("path")::reject);
        });
        identity.spec().provider().ifPresent(provider -> check(at.field("provider"), provider));
    }

    private static void check(FieldPath at, IdentityProvider provider) {
        IdentityProvider.Type type = provider.type().orElseThrow();
        if (type.equals(IdentityProvider.Type.BUNDLED)) {
            at.field("bundled").defined(provider.bundled());
            provider.bundled().ifPresent(bundled -> check(at.field("bundled"), bundled));
        } else if (type.equals(IdentityProvider.Type.SPIRE)) {
            at.field("spire").defined(provider.spire());
            // The control plane repeats the members in the path of the timeout.
            provider.spire().flatMap(IdentityProvider.Spire::agent).ifPresent(agent -> at.field("spire")
                    .field("agent")
                    .field("spire")
                    .field("agent")
                    .field("timeout")
                    .notNegative(agent.timeout()));
        } else {
            at.field("extension").defined(provider.extension());
            provider.extension()
                    .filter(extension -> extension.name().orElse("").isEmpty())
                    .ifPresent(extension -> at.field("extension").field("name").reject("must be defined"));
        }
    }

    private static void check(FieldPath at, IdentityProvider.Bundled bundled) {
        boolean generated = bundled.autogenerate()
                .flatMap(IdentityProvider.Autogenerate::enabled)
                .orElse(false);
        FieldPath ca = at.field("ca");
        if (generated) {
            ca.absent(bundled.ca(), "must not be defined beside autogenerate");
        } else {
            ca.defined(bundled.ca());
            bundled.ca().ifPresent(present -> {
                check(ca.field("certificate"), present.certificate());
                check(ca.field("privateKey"), present.privateKey());
            });
        }
        bundled.certificateParameters()
                .ifPresent(parameters ->
                        at.field("certificateParameters").field("expiry").notNegative(parameters.expiry()));
    }

    private static void check(FieldPath at, Optional<SecureDataSource> source) {
        at.defined(source);
        source.ifPresent(present -> SecureDataSources.check(at, present));
    }
}
