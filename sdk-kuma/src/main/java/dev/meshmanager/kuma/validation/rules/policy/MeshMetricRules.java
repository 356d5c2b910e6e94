package dev.meshmanager.kuma.validation.rules.policy;

import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.OtelEndpoints;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The rules for a {@link MeshMetric}. */
public final class MeshMetricRules implements KindRules<MeshMetric> {
    private static final Targets TOP = Targets.PROXIES;

    @Override
    public void check(MeshMetric policy, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), policy.spec().targetRef());
        policy.spec().conf().ifPresent(conf -> check(at.field("default"), conf));
    }

    private static void check(FieldPath at, MeshMetric.Conf conf) {
        conf.sidecar().flatMap(MeshMetric.Sidecar::profiles).ifPresent(profiles -> {
            FieldPath place = at.field("sidecar").field("profiles");
            checkSelectors(place.field("exclude"), profiles.exclude());
            checkSelectors(place.field("include"), profiles.include());
        });
        for (int i = 0; i < conf.applications().size(); i++) {
            // The path of the control plane contains the list and its element, as with backends.
            FieldPath place = at.field("applications").field("application").index(i);
            place.port(conf.applications().get(i).port());
        }
        for (int i = 0; i < conf.backends().size(); i++) {
            check(
                    at.field("backends").field("backend").index(i),
                    conf.backends().get(i));
        }
    }

    private static void checkSelectors(FieldPath at, List<MeshMetric.Selector> selectors) {
        for (int i = 0; i < selectors.size(); i++) {
            MeshMetric.Selector selector = selectors.get(i);
            boolean regex = selector.type().equals(Optional.of(MeshMetric.SelectorType.REGEX));
            if (regex && !isRegex(selector.match().orElse(""))) {
                at.index(i).field("match").reject("must be a regular expression");
            }
        }
    }

    public static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static void check(FieldPath at, MeshMetric.Backend backend) {
        if (backend.type().equals(Optional.of(MeshMetric.BackendType.PROMETHEUS))) {
            at.field("prometheus").defined(backend.prometheus());
            // An absent port is the default 5670.
            backend.prometheus()
                    .filter(prometheus -> prometheus.port().isPresent())
                    .ifPresent(prometheus -> at.field("port").port(prometheus.port()));
        } else {
            FieldPath otel = at.field("openTelemetry");
            otel.defined(backend.openTelemetry());
            backend.openTelemetry()
                    .ifPresent(present -> OtelEndpoints.check(otel, present, MeshMetricRules::checkHostPort));
        }
    }

    private static void checkHostPort(FieldPath at, String endpoint) {
        if (Hosts.split(endpoint).isEmpty()) {
            at.reject("must be host:port");
        }
    }
}
