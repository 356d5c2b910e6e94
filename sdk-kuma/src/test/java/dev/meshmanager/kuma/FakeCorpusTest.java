package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real control plane accepted, and what it made of it, against the in-memory control plane. */
@Tag("corpus")
class FakeCorpusTest {
    /** The times differ, and nothing else. */
    private static final String[] TIMES = {"creationTime", "modificationTime"};

    private final RawHttp http = new RawHttp();
    private KnownDifferences differences = KnownDifferences.of("the in-memory control plane of 2.14");
    private int stored;
    private int accepted;
    private int rejected;
    private int refused;
    private int sameWarnings;

    @AfterEach
    void letGo() {
        http.close();
    }

    @Test
    void storesWhatTheRealOneDoes() throws IOException {
        run(KumaVersion.V2_14);

        assertThat(stored).isGreaterThanOrEqualTo(accepted * 98 / 100);
        assertThat(refused).isGreaterThanOrEqualTo(rejected * 99 / 100);
        assertThat(sameWarnings).isGreaterThanOrEqualTo(accepted * 97 / 100);
        differences.check();
    }

    @Test
    void storesWhatTheRealOneOf30Does() throws IOException {
        differences = KnownDifferences.of("the in-memory control plane of 3.0");

        run(KumaVersion.V3_0);

        assertThat(stored).isGreaterThanOrEqualTo(accepted * 98 / 100);
        assertThat(refused).isGreaterThanOrEqualTo(rejected * 99 / 100);
        assertThat(sameWarnings).isGreaterThanOrEqualTo(accepted * 97 / 100);
        differences.check();
    }

    private void run(KumaVersion version) throws IOException {
        List<JsonObject> lines = TestData.corpus(version);
        FakeControlPlane.Builder builder = FakeControlPlane.builder().version(version);
        try (FakeControlPlane global = builder.start()) {
            for (JsonObject line : lines) {
                check(line, "global", global);
            }
        }
        try (FakeControlPlane zone = builder.standalone("default").start()) {
            for (JsonObject line : lines) {
                check(line, "zone", zone);
            }
        }
        System.out.printf(
                "corpus: %d of %d accepted documents are stored as the control plane of %s stores them,"
                        + " with the same warnings in %d, and %d of %d rejected ones are refused%n",
                stored, accepted, version, sameWarnings, refused, rejected);
    }

    private void check(JsonObject line, String mode, FakeControlPlane controlPlane) throws IOException {
        JsonObject verdict = object(line, mode);
        int status =
                Integer.parseInt(verdict.get("status").map(JsonValue::toString).orElse("0"));
        if (status == 0 || status >= 500) {
            // It was not asked, or broke down, which is no verdict.
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
            stored++;
            sameWarnings++;
        } else {
            compareStored(id, what, object(verdict, "stored"), controlPlane, text(line, "path"));
            compareWarnings(id, what, object(verdict, "response"), put.json());
        }
    }

    private void compareStored(String id, String what, JsonObject expected, FakeControlPlane controlPlane, String path)
            throws IOException {
        JsonObject actual = http.call(controlPlane, "GET", path, "").json();
        if (Trees.without(actual, TIMES).equals(Trees.without(expected, TIMES))) {
            stored++;
            return;
        }
        for (String member : new TreeSet<>(Stream.concat(expected.names().stream(), actual.names().stream())
                .filter(name -> !List.of(TIMES).contains(name))
                .toList())) {
            if (!expected.get(member).equals(actual.get(member))) {
                differences.add(id, what + " " + member + ": " + expected.get(member) + ", not " + actual.get(member));
            }
        }
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
