package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real control plane accepted, and what it made of it, against the in-memory control plane. */
@Tag("corpus")
class FakeCorpusTest {
    /** What the control plane adds to a resource; its members as it stores them are another test's business. */
    private static final List<String> COMPUTED = List.of("labels", "kri", "snis", "status");

    private final RawHttp http = new RawHttp();
    private final List<String> differences = new ArrayList<>();
    private int accepted;
    private int rejected;
    private int refused;
    private int sameWarnings;

    @AfterEach
    void letGo() {
        http.close();
    }

    @Test
    void acceptsAndCompletesWhatTheRealOneDoes() throws IOException {
        List<JsonObject> lines = TestData.corpus();
        try (FakeControlPlane global = FakeControlPlane.global()) {
            for (JsonObject line : lines) {
                check(line, "global", global);
            }
        }
        try (FakeControlPlane zone = FakeControlPlane.standalone("default")) {
            for (JsonObject line : lines) {
                check(line, "zone", zone);
            }
        }
        System.out.printf(
                "corpus: the in-memory control plane completes %d of %d accepted documents as the real one does,"
                        + " with the same warnings in %d, and refuses %d of %d rejected ones%n",
                accepted - differences.size(), accepted, sameWarnings, refused, rejected);
        assertThat(differences).isEmpty();
        assertThat(refused).isGreaterThanOrEqualTo(rejected * 98 / 100);
        assertThat(sameWarnings).isGreaterThan(accepted * 95 / 100);
    }

    private void check(JsonObject line, String mode, FakeControlPlane controlPlane) throws IOException {
        JsonObject verdict = object(line, mode);
        int status = Integer.parseInt(verdict.get("status").orElseThrow().toString());
        if (status >= 500) {
            // It broke down, which is no verdict.
            return;
        }
        String id = text(line, "id") + " " + mode + " " + text(line, "path");
        JsonObject request = object(line, "request");
        controlPlane.reset();
        Optional.of(text(request, "mesh"))
                .filter(mesh -> !mesh.isEmpty() && status != 404)
                .ifPresent(mesh -> controlPlane.with(Mesh.builder().name(mesh).build()));
        RawHttp.Answer put = http.call(controlPlane, "PUT", text(line, "path"), request.toString());
        if (status == 400) {
            rejected++;
            refused += put.status() == 400 ? 1 : 0;
            return;
        }
        accepted++;
        if (put.status() / 100 != status / 100 || status >= 400 && put.status() != status) {
            differences.add(id + " " + status + "/" + put.status() + " " + put.body());
        } else if (status < 400) {
            compareStored(id, object(verdict, "stored"), controlPlane, text(line, "path"));
            boolean same = put.json()
                    .get("warnings")
                    .equals(object(verdict, "response").get("warnings"));
            sameWarnings += same ? 1 : 0;
        } else {
            sameWarnings++;
        }
    }

    private void compareStored(String id, JsonObject expected, FakeControlPlane controlPlane, String path)
            throws IOException {
        JsonObject actual = http.call(controlPlane, "GET", path, "").json();
        for (String member : COMPUTED) {
            if (!expected.get(member).equals(actual.get(member))) {
                differences.add(id + " " + member + ": " + expected.get(member) + " / " + actual.get(member));
                return;
            }
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asString).orElse("");
    }

    private static JsonObject object(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
    }
}
