package dev.meshmanager.kuma.validation.rules.mesh;

import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The rules for a {@link Mesh}. {@link MeshBackends} checks its backends. */
public final class MeshRules implements KindRules<Mesh> {
    private static final String EXPIRATION = "0|\\d+(?:ms|[smhdwy])";

    @Override
    public void check(Mesh mesh, FieldPath root) {
        mesh.mtls().ifPresent(mtls -> check(root.field("mtls"), mtls));
        mesh.logging().ifPresent(logging -> {
            FieldPath at = root.field("logging");
            Set<String> names = checkNames(at.field("backends"), logging.backends(), LogBackend::name);
            for (int i = 0; i < logging.backends().size(); i++) {
                MeshBackends.check(
                        at.field("backends").index(i), logging.backends().get(i));
            }
            checkChoice(at.field("defaultBackend"), logging.defaultBackend(), names);
        });
        mesh.tracing().ifPresent(tracing -> {
            FieldPath at = root.field("tracing");
            Set<String> names = checkNames(at.field("backends"), tracing.backends(), TraceBackend::name);
            for (int i = 0; i < tracing.backends().size(); i++) {
                MeshBackends.check(
                        at.field("backends").index(i), tracing.backends().get(i));
            }
            checkChoice(at.field("defaultBackend"), tracing.defaultBackend(), names);
        });
        mesh.metrics().ifPresent(metrics -> {
            FieldPath at = root.field("metrics");
            Set<String> names = checkNames(at.field("backends"), metrics.backends(), MetricsBackend::name);
            for (int i = 0; i < metrics.backends().size(); i++) {
                MetricsBackends.check(
                        at.field("backends").index(i), metrics.backends().get(i));
            }
            checkChoice(at.field("enabledBackend"), metrics.enabledBackend(), names);
        });
        mesh.constraints().flatMap(Mesh.Constraints::dataplaneProxy).ifPresent(constraints -> {
            FieldPath at = root.field("constraints").field("dataplaneProxy");
            check(at.field("requirements"), constraints.requirements());
            check(at.field("restrictions"), constraints.restrictions());
        });
        boolean egress = mesh.routing().flatMap(Mesh.Routing::zoneEgress).orElse(false);
        if (egress && mesh.mtls().flatMap(Mtls::enabledBackend).orElse("").isEmpty()) {
            root.field("mtls").reject("must be enabled when routing.zoneEgress is");
        }
        if (root.violations().isEmpty()) {
            checkLast(mesh, root);
        }
    }

    /** The control plane checks the authorities, and the length of the name, only if nothing else is wrong. */
    private static void checkLast(Mesh mesh, FieldPath root) {
        if (mesh.name().length() > Names.LONGEST_LABEL) {
            root.field("name").reject("must have no more than " + Names.LONGEST_LABEL + " characters");
        }
        if (Names.subdomain(mesh.name()).isPresent()) {
            return;
        }
        FieldPath at = root.field("mtls").field("backends");
        boolean skips = mesh.mtls().flatMap(Mtls::skipValidation).orElse(false);
        List<CertificateAuthority> authorities = mesh.mtls().map(Mtls::backends).orElse(List.of());
        for (int i = 0; i < authorities.size(); i++) {
            if (!MeshBackends.check(at.index(i), mesh.name(), authorities.get(i), skips)) {
                return;
            }
        }
    }

    private static void check(FieldPath at, Mtls mtls) {
        if (mtls.backends().size() > 1) {
            at.field("backends").reject("must have no more than one backend");
        }
        Set<String> names = checkNames(at.field("backends"), mtls.backends(), CertificateAuthority::name);
        for (int i = 0; i < mtls.backends().size(); i++) {
            CertificateAuthority backend = mtls.backends().get(i);
            Optional<String> expiration = backend.dpCert().map(cert -> cert.rotation()
                    .flatMap(CertificateAuthority.Rotation::expiration)
                    .orElse(""));
            if (expiration.filter(text -> !text.matches(EXPIRATION)).isPresent()) {
                // The path of the control plane does not contain the backend.
                at.field("dpcert").field("rotation").field("expiration").reject("must be a duration as in 1d or 12h");
            }
        }
        checkChoice(at.field("enabledBackend"), mtls.enabledBackend(), names);
    }

    private static <B> Set<String> checkNames(FieldPath at, List<B> backends, Function<B, Optional<String>> name) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < backends.size(); i++) {
            if (!names.add(name.apply(backends.get(i)).orElse(""))) {
                at.index(i).field("name").reject("is the name of another backend");
            }
        }
        return names;
    }

    private static void checkChoice(FieldPath at, Optional<String> choice, Set<String> names) {
        if (choice.filter(name -> !name.isEmpty() && !names.contains(name)).isPresent()) {
            at.reject("must be the name of a backend");
        }
    }

    private static void check(FieldPath at, List<Mesh.Rules> rules) {
        for (int i = 0; i < rules.size(); i++) {
            Tags.SELECTOR
                    .atLeastOne()
                    .check(at.index(i).field("tags"), rules.get(i).tags());
        }
    }
}
