package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.ErrorResponse;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.error.UnknownPathException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.estate.EstateBuilder;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A recorded estate: the resources of one mesh, and what the control plane answers about it. */
record EstateLine(String id, Estate estate, List<Answer> answers) {
    /** The control plane lists these in the order of a Go map, which differs from call to call. */
    private static final Set<String> UNORDERED = Set.of("toResourceRules", "listeners", "matchers");

    /** The same for the older paths, which have more of it. */
    private static final Set<String> UNORDERED_OLDER = Set.of("items", "routes", "destinations", "listeners");

    /** One answer of the control plane. */
    record Answer(String path, int status, JsonValue response) {
        /** Returns the answer that recordings have for a closed connection. */
        static Answer none(String path) {
            return new Answer(path, 0, JsonValue.of(""));
        }

        /** Returns the status and the response with masked times, and with sorted lists where there is no order. */
        String canonical() {
            boolean isOlder = Set.of("policies", "rules", "dataplanes").contains(family());
            return status + " " + canonical(isOlder ? UNORDERED_OLDER : UNORDERED, "", response);
        }

        private static JsonValue canonical(Set<String> unordered, String name, JsonValue value) {
            if (name.endsWith("Time")) {
                return JsonValue.of("(time)");
            }
            if (value.raw() instanceof List) {
                List<JsonValue> elements = new ArrayList<>();
                value.elements().forEach(element -> elements.add(canonical(unordered, "", element)));
                if (unordered.contains(name)) {
                    elements.sort(Comparator.comparing(JsonValue::toString));
                }
                return JsonValue.of(elements);
            }
            if (value.raw() instanceof Map<?, ?> members) {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                members.forEach((key, member) -> sorted.put(
                        String.valueOf(key),
                        canonical(unordered, String.valueOf(key), JsonValue.wrap(member))
                                .raw()));
                return JsonValue.wrap(new LinkedHashMap<>(sorted));
            }
            return value;
        }

        /** Returns the path without names, which is the same for all resources of a kind. */
        String family() {
            String[] parts = path.replaceFirst("\\?.*", "").split("/", -1);
            List<String> family = new ArrayList<>();
            for (int i = 5; i < parts.length; i++) {
                family.add(parts[i].startsWith("kri_") ? "…" : parts[i]);
            }
            return String.join("/", family);
        }
    }

    static List<EstateLine> read(Path file) {
        return TestData.lines(file).stream().map(EstateLine::of).toList();
    }

    /** Returns an in-memory control plane with the resources of the estate. */
    FakeControlPlane serve() {
        FakeControlPlane.Builder server = FakeControlPlane.builder().version(estate.version());
        String zone = estate.zone().orElseThrow();
        boolean isFederated = estate.mode() == ControlPlaneMode.FEDERATED_ZONE;
        return (isFederated ? server.zone(zone) : server.standalone(zone))
                .start()
                .with(estate.resources().toList());
    }

    /** Returns the resources of a line as an estate. */
    static Estate estate(JsonObject line) {
        EstateBuilder estate = Estate.builder()
                .version(KumaVersion.of(text(line, "version")))
                .zone(text(line, "zone"))
                .mode(
                        line.get("federated").flatMap(JsonValue::asBoolean).orElse(false)
                                ? ControlPlaneMode.FEDERATED_ZONE
                                : ControlPlaneMode.ZONE);
        for (JsonValue resource : line.get("resources").orElseThrow().elements()) {
            Class<? extends Resource> model =
                    Kinds.ALL.modelOf(resource.asObject().orElseThrow());
            estate.add(Json.fromTree(model, resource));
        }
        return estate.build();
    }

    private static EstateLine of(JsonObject line) {
        List<Answer> answers = new ArrayList<>();
        for (JsonValue answer : line.get("answers").orElseThrow().elements()) {
            JsonObject members = answer.asObject().orElseThrow();
            int status = members.get("status")
                    .flatMap(JsonValue::asNumber)
                    .orElseThrow()
                    .intValue();
            answers.add(new Answer(
                    text(members, "path"), status, members.get("response").orElse(JsonValue.NULL)));
        }
        return new EstateLine(text(line, "id"), estate(line), answers);
    }

    static String text(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asString).orElse("");
    }

    /** Returns the matcher's answer to the path, as a status and a body. */
    static Answer ask(PolicyMatcher matcher, String path) {
        try {
            return new Answer(path, 200, answer(matcher, path.replaceFirst("\\?.*", "")));
        } catch (TransportException e) {
            return Answer.none(path);
        } catch (UnknownPathException e) {
            return new Answer(path, 404, unknownPath(path));
        } catch (ApiException e) {
            boolean isJson = e.body().startsWith("{");
            return new Answer(path, e.status(), isJson ? Json.parse(e.body()) : JsonValue.of(e.body()));
        }
    }

    /** A path below a proxy that the control plane does not know is a request for its Envoy. */
    private static JsonValue unknownPath(String path) {
        return path.endsWith("/rules") ? Json.parse("""
                {"type": "/std-errors", "status": 404, "title": "Could not execute admin operation",
                 "detail": "Not found", "details": "Not found"}""") : JsonValue.of("404: Page Not Found");
    }

    /** Returns what an in-memory control plane answers to the path. */
    static Answer ask(RawHttp http, FakeControlPlane server, String path) {
        try {
            RawHttp.Answer answer = http.call(server, "GET", path, "");
            boolean isJson = answer.body().startsWith("{");
            return new Answer(path, answer.status(), isJson ? Json.parse(answer.body()) : JsonValue.of(answer.body()));
        } catch (IOException e) {
            return Answer.none(path);
        }
    }

    private static JsonValue answer(PolicyMatcher matcher, String path) {
        String[] parts = path.split("/", -1);
        String mesh = parts[2];
        MeshResourceType<?> type =
                (MeshResourceType<?>) Kinds.ALL.findByPath(parts[3]).orElseThrow();
        String name = parts[4];
        String last = parts[parts.length - 1];
        if (type.equals(MeshGateway.TYPE)) {
            return Json.toTree(
                    last.equals("_rules") ? matcher.rules(type, mesh, name) : matcher.gatewayDataplanes(mesh, name));
        }
        if (type.equals(Dataplane.TYPE)) {
            return Json.toTree(ofProxy(matcher.proxy(mesh, name), parts, last));
        }
        if (type.equals(MeshGatewayRoute.TYPE)) {
            return Json.toTree(matcher.gatewayRouteDataplanes(mesh, name));
        }
        if (last.equals("dataplanes") && parts.length == 6) {
            return Json.toTree(matcher.attachments(type, mesh, name));
        }
        MeshResource resource = matcher.estate().find(type, mesh, name).orElseThrow();
        if (last.equals("_hostnames")) {
            return Json.toTree(matcher.hostnames(resource));
        }
        if (type.equals(MeshService.TYPE) && matcher.estate().version().isAtLeast(KumaVersion.V3_0)) {
            throw notFound(path);
        }
        return proxies(matcher.proxies(resource));
    }

    private static ApiException notFound(String path) {
        return ApiException.of(new ErrorResponse("GET " + path, 404, Map.of(), "404: Page Not Found"));
    }

    private static Model ofProxy(ProxyPolicies proxy, String[] parts, String last) {
        return switch (parts[5]) {
            case "_rules" -> proxy.rules();
            case "_layout" -> proxy.layout();
            case "_policies" -> proxy.policies();
            case "_inbounds" -> proxy.inboundPolicies(Kri.parse(parts[6]));
            case "_outbounds" ->
                parts.length > 8 && last.equals("_policies")
                        ? proxy.routePolicies(Kri.parse(parts[6]), Kri.parse(parts[8]))
                        : last.equals("_routes")
                                ? proxy.outboundRoutes(Kri.parse(parts[6]))
                                : proxy.outboundPolicies(Kri.parse(parts[6]));
            case "policies" -> proxy.matchedPolicies();
            case "rules" -> proxy.ruleAttachments();
            default -> throw new IllegalArgumentException(String.join("/", parts));
        };
    }

    private static JsonValue proxies(List<Dataplane> proxies) {
        List<Object> items = new ArrayList<>();
        for (Dataplane proxy : proxies) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("labels", proxy.labels());
            item.put("mesh", proxy.mesh());
            item.put("name", proxy.name());
            item.put("type", Dataplane.TYPE.name());
            items.add(item);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", items);
        answer.put("total", proxies.size());
        return JsonValue.of(answer);
    }
}
