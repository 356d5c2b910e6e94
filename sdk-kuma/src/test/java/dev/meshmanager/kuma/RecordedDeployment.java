package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The recorded deployment, loaded into the in-memory control plane. */
final class RecordedDeployment {
    private RecordedDeployment() {}

    /** Returns the recorded global control plane; its insights of meshes and services are computed. */
    static FakeControlPlane global() throws IOException {
        FakeControlPlane controlPlane = FakeControlPlane.global();
        load(
                TestData.lines(TestData.path("recordings").resolve("global.jsonl")),
                controlPlane,
                Set.of("MeshInsight", "ServiceInsight"));
        return controlPlane;
    }

    /** Stores what the recorded lists hold, but for the kinds that are {@code left}. */
    static void load(List<JsonObject> exchanges, FakeControlPlane controlPlane, Set<String> left) {
        exchanges.forEach(exchange -> seed(exchange, controlPlane, left));
    }

    private static void seed(JsonObject exchange, FakeControlPlane controlPlane, Set<String> left) {
        String path = text(exchange, "path").substring(1);
        Optional<ResourceType<?>> type = Kinds.ALL.findByPath(path);
        if (type.isPresent()
                && !left.contains(type.get().name())
                && text(exchange, "method").equals("GET")) {
            exchange.get("response")
                    .flatMap(JsonValue::asObject)
                    .flatMap(list -> list.get("items"))
                    .map(JsonValue::elements)
                    .orElse(List.of())
                    .forEach(item ->
                            controlPlane.with((Resource) Json.read(type.get().model(), item.toString())));
        }
    }

    private static String text(JsonObject exchange, String member) {
        return exchange.get(member).flatMap(JsonValue::asString).orElse("");
    }
}
