package dev.meshmanager.kuma.validation.rules.service;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshTLSRules;
import dev.meshmanager.kuma.validation.rules.shared.DisplayNames;
import dev.meshmanager.kuma.validation.rules.shared.SecureDataSources;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.util.Optional;

/** The rules for a {@link MeshExternalService}. */
public final class MeshExternalServiceRules implements KindRules<MeshExternalService> {
    @Override
    public void check(MeshExternalService service, FieldPath root) {
        DisplayNames.checkLabelLength(root, service);
        MeshExternalService.Spec spec = service.spec();
        FieldPath at = root.field("spec");
        spec.match().ifPresent(match -> at.field("match").field("port").port(match.port()));
        // An extension checks endpoints and TLS itself.
        if (spec.extension().isEmpty()) {
            for (int i = 0; i < spec.endpoints().size(); i++) {
                check(at.field("endpoints").index(i), spec.endpoints().get(i));
            }
            spec.tls().ifPresent(tls -> check(at.field("tls"), tls));
        }
        if (at.isSince(KumaVersion.V3_0)) {
            FieldPath place = at.field("tls").field("verification");
            spec.tls().flatMap(MeshExternalService.Tls::verification).ifPresent(tls -> checkSources(place, tls));
        }
        if (spec.extension()
                .filter(extension -> extension.type().orElse("").isEmpty())
                .isPresent()) {
            at.field("extension").field("type").reject("must not be empty");
        }
    }

    private static void checkSources(FieldPath at, MeshExternalService.Verification tls) {
        tls.caCert().ifPresent(source -> SecureDataSources.checkWithoutReading(at.field("caCert"), source));
        tls.clientCert().ifPresent(source -> SecureDataSources.checkWithoutReading(at.field("clientCert"), source));
        tls.clientKey().ifPresent(source -> SecureDataSources.checkWithoutReading(at.field("clientKey"), source));
    }

    private static void check(FieldPath at, MeshExternalService.Endpoint endpoint) {
        String address = endpoint.address().orElse("");
        if (Hosts.isIp(address) || Hosts.isDnsName(address)) {
            at.field("port").port(endpoint.port());
        } else {
            at.field("address").reject("must be an IP address or a host name");
        }
    }

    private static void check(FieldPath at, MeshExternalService.Tls tls) {
        tls.version().ifPresent(version -> MeshTLSRules.checkTlsVersions(at.field("version"), version));
        tls.verification().ifPresent(verification -> {
            FieldPath place = at.field("verification");
            Optional<String> server = verification.serverName();
            if (server.filter(name -> !Hosts.isDnsName(name)).isPresent()) {
                place.field("serverName").reject("must be a DNS name");
            }
            if (verification.clientCert().isPresent()
                    && verification.clientKey().isEmpty()) {
                place.field("clientKey").reject("must be defined with clientCert");
            }
            if (verification.clientCert().isEmpty() && verification.clientKey().isPresent()) {
                place.field("clientCert").reject("must be defined with clientKey");
            }
        });
    }
}
