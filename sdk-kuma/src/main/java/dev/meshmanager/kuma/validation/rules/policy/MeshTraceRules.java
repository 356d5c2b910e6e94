package dev.meshmanager.kuma.validation.rules.policy;

import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.OtelEndpoints;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.net.URI;
import java.util.Optional;

/** The rules for a {@link MeshTrace}. */
public final class MeshTraceRules implements KindRules<MeshTrace> {
    private static final Targets TOP = Targets.PROXIES;

    @Override
    public void check(MeshTrace policy, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), policy.spec().targetRef());
        check(at.field("default"), policy.spec().conf().orElseGet(() -> MeshTrace.Conf.builder()
                .build()));
    }

    private static void check(FieldPath at, MeshTrace.Conf conf) {
        at.field("backends").defined(conf, conf.backends());
        if (conf.backends().size() > 1) {
            at.field("backends").reject("must have at most one backend");
        } else {
            conf.backends().forEach(backend -> check(at.field("backends").index(0), backend));
        }
        for (int i = 0; i < conf.tags().size(); i++) {
            MeshTrace.Tag tag = conf.tags().get(i);
            FieldPath place = at.field("tags").index(i);
            place.field("name").notEmpty(tag.name());
            if (tag.header().isPresent() == tag.literal().isPresent()) {
                place.reject("must have exactly one of header and literal");
            }
        }
        conf.sampling().ifPresent(sampling -> {
            at.field("sampling").field("client").percentage(sampling.client());
            at.field("sampling").field("random").percentage(sampling.random());
            at.field("sampling").field("overall").percentage(sampling.overall());
        });
    }

    private static void check(FieldPath at, MeshTrace.Backend backend) {
        MeshTrace.BackendType type = backend.type().orElseThrow();
        if (type.equals(MeshTrace.BackendType.DATADOG)) {
            at.field("datadog").defined(backend.datadog());
            backend.datadog()
                    .ifPresent(datadog -> checkDatadog(
                            at.field("datadog").field("url"), datadog.url().orElse("")));
        } else if (type.equals(MeshTrace.BackendType.ZIPKIN)) {
            at.field("zipkin").defined(backend.zipkin());
            backend.zipkin().ifPresent(zipkin -> {
                FieldPath url = at.field("zipkin").field("url");
                url.notEmpty(zipkin.url());
                if (zipkin.url()
                        .filter(text -> !text.isEmpty() && !Hosts.isUrl(text))
                        .isPresent()) {
                    url.reject("must be a URL");
                }
            });
        } else {
            FieldPath otel = at.field("openTelemetry");
            otel.defined(backend.openTelemetry());
            backend.openTelemetry().ifPresent(present -> OtelEndpoints.check(otel, present));
        }
    }

    private static void checkDatadog(FieldPath at, String text) {
        Optional<URI> url = Hosts.requestUri(text);
        if (url.isEmpty()) {
            at.reject("must be a URL");
            return;
        }
        if (!"http".equals(url.get().getScheme())) {
            at.reject("must start with http://");
        }
        int port = url.get().getPort();
        if (port < 1 || port > 65_535) {
            at.reject("must have a port between 1 and 65535");
        }
        String rest = Optional.ofNullable(url.get().getRawPath()).orElse("");
        if (!rest.isEmpty()
                || url.get().getRawQuery() != null
                || url.get().getRawFragment() != null
                || url.get().getRawUserInfo() != null) {
            at.reject("must have a host and a port only");
        }
    }
}
