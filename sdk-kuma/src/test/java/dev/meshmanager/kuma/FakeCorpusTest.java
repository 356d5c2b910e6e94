package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
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
    private final KnownDifferences differences = KnownDifferences.of("the in-memory control plane");
    private int completed;
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
        List<JsonObject> lines = TestData.corpus(KumaVersion.V2_14);
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
                completed, accepted, sameWarnings, refused, rejected);
        assertThat(completed).isEqualTo(accepted);
        assertThat(refused).isGreaterThanOrEqualTo(rejected * 99 / 100);
        assertThat(sameWarnings).isGreaterThanOrEqualTo(accepted * 97 / 100);
        differences.check();
    }

    private void check(JsonObject line, String mode, FakeControlPlane controlPlane) throws IOException {
        JsonObject verdict = object(line, mode);
        int status = Integer.parseInt(verdict.get("status").orElseThrow().toString());
        if (status >= 500) {
            // It broke down, which is no verdict.
            return;
        }
        String id = text(line, "id");
        String what = mode + " " + text(line, "path") + ": " + status;
        JsonObject request = object(line, "request");
        controlPlane.reset();
        Optional.of(text(request, "mesh"))
                .filter(mesh -> !mesh.isEmpty() && status != 404)
                .ifPresent(mesh -> controlPlane.with(Mesh.builder().name(mesh).build()));
        RawHttp.Answer put = http.call(controlPlane, "PUT", text(line, "path"), request.toString());
        if (status == 400) {
            rejected++;
            if (put.status() == 400) {
                refused++;
            } else {
                differences.add(id, what + ", not " + put.status());
            }
            return;
        }
        accepted++;
        if (put.status() / 100 != status / 100 || status >= 400 && put.status() != status) {
            differences.add(id, what + ", not " + put.status() + " " + put.body());
        } else if (status >= 400) {
            completed++;
            sameWarnings++;
        } else {
            compareStored(id, what, object(verdict, "stored"), controlPlane, text(line, "path"));
            compareWarnings(id, what, object(verdict, "response"), put.json());
        }
    }

    private void compareStored(String id, String what, JsonObject expected, FakeControlPlane controlPlane, String path)
            throws IOException {
        JsonObject actual = http.call(controlPlane, "GET", path, "").json();
        for (String member : COMPUTED) {
            if (!expected.get(member).equals(actual.get(member))) {
                differences.add(id, what + " " + member + ": " + expected.get(member) + ", not " + actual.get(member));
                return;
            }
        }
        completed++;
    }

    private void compareWarnings(String id, String what, JsonObject expected, JsonObject actual) {
        if (expected.get("warnings").equals(actual.get("warnings"))) {
            sameWarnings++;
        } else {
            differences.add(id, what + " warnings: " + expected.get("warnings") + ", not " + actual.get("warnings"));
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asString).orElse("");
    }

    private static JsonObject object(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
    }
}
