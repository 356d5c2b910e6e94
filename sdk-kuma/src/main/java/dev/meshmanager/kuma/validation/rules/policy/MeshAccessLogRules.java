package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_GATEWAY;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_HTTP_ROUTE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Matches;
import dev.meshmanager.kuma.validation.rules.shared.OtelEndpoints;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for a {@link MeshAccessLog}. */
public final class MeshAccessLogRules implements KindRules<MeshAccessLog> {
    private static final Targets TOP = Targets.PROXIES.withGatewayTags();
    private static final Targets FROM = Targets.of(MESH);
    private static final Targets TO =
            Targets.of(MESH, MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE, MESH_HTTP_ROUTE);
    private static final Targets TO_OF_GATEWAYS = Targets.of(MESH);
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z](?:[a-z0-9]|[._][a-z0-9])*+");

    @Override
    public void check(MeshAccessLog policy, FieldPath root) {
        MeshAccessLog.Spec spec = policy.spec();
        FieldPath at = root.field("spec");
        boolean inbound = !spec.rules().isEmpty() || !spec.from().isEmpty();
        TOP.inbound(inbound).checkIfPresent(at.field("targetRef"), spec.targetRef());
        Policies.checkSections(at, spec.from(), spec.to(), spec.rules());
        boolean ofGateway = Policies.top(spec.targetRef()).equals(MESH_GATEWAY);
        Policies.checkItems(at.field("to"), spec.to(), ofGateway ? TO_OF_GATEWAYS : TO, MeshAccessLogRules::check);
        Policies.checkItems(at.field("from"), spec.from(), FROM, MeshAccessLogRules::check);
        for (int i = 0; i < spec.rules().size(); i++) {
            Matches.check(
                    at.field("rules").index(i).field("matches"),
                    spec.rules().get(i).matches());
        }
        Policies.checkRules(at.field("rules"), spec.rules(), MeshAccessLogRules::check);
    }

    private static void check(FieldPath at, MeshAccessLog.Conf conf) {
        at.field("backends").defined(conf, conf.backends());
        for (int i = 0; i < conf.backends().size(); i++) {
            check(at.field("backends").index(i), conf.backends().get(i));
        }
    }

    private static void check(FieldPath at, MeshAccessLog.Backend backend) {
        MeshAccessLog.BackendType type = backend.type().orElseThrow();
        if (type.equals(MeshAccessLog.BackendType.FILE)) {
            FieldPath file = at.field("file");
            file.defined(backend.file());
            backend.file().ifPresent(present -> {
                present.format().ifPresent(format -> check(file.field("format"), format));
                file.field("path").absolutePath(present.path().orElse(""));
            });
        } else if (type.equals(MeshAccessLog.BackendType.TCP)) {
            FieldPath tcp = at.field("tcp");
            tcp.defined(backend.tcp());
            backend.tcp().ifPresent(present -> {
                present.format().ifPresent(format -> check(tcp.field("format"), format));
                if (!Hosts.isUrl(present.address().orElse(""))) {
                    tcp.field("address").reject("must be an address as in host:port");
                }
            });
        } else {
            FieldPath otel = at.field("openTelemetry");
            otel.defined(backend.openTelemetry());
            backend.openTelemetry().ifPresent(present -> {
                OtelEndpoints.check(otel, present);
                checkAttributes(otel.field("attributes"), present.attributes());
            });
        }
    }

    private static void checkAttributes(FieldPath at, List<MeshAccessLog.KeyValue> attributes) {
        for (int i = 0; i < attributes.size(); i++) {
            FieldPath key = at.index(i).field("key");
            String name = attributes.get(i).key().orElse("");
            if (name.isEmpty()) {
                key.reject("must be defined");
            } else if (name.contains("%")) {
                key.reject("must be a fixed name; only values may have placeholders");
            } else if (name.startsWith("otel.")) {
                key.reject("must not start with 'otel.', which OpenTelemetry reserves");
            } else if (!ATTRIBUTE.matcher(name).matches()) {
                key.reject("must be lower case letters and digits with single '.' and '_' between them");
            }
        }
    }

    private static void check(FieldPath at, MeshAccessLog.Format format) {
        if (format.type().orElseThrow().equals(MeshAccessLog.FormatType.PLAIN)) {
            at.field("plain").defined(format.plain());
            if (format.plain().isPresent()) {
                at.field("plain").notEmpty(format.plain());
            }
            return;
        }
        FieldPath json = at.field("json");
        json.notEmpty(format.json());
        for (int i = 0; i < format.json().size(); i++) {
            String key = format.json().get(i).key().orElse("");
            String value = format.json().get(i).value().orElse("");
            if (key.isEmpty()) {
                json.index(i).field("key").reject("must not be empty");
            }
            if (value.isEmpty()) {
                json.index(i).field("value").reject("must not be empty");
            }
            if (!isJson("{\"" + key + "\": \"" + value + "\"}")) {
                json.index(i).reject("must make a JSON member of key and value");
            }
        }
    }

    private static boolean isJson(String text) {
        try {
            Json.parse(text);
            return true;
        } catch (JsonException e) {
            return false;
        }
    }
}
