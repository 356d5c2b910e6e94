package dev.meshmanager.kuma.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeshTimeoutTest {
    @Test
    void readsAsItIsBuilt() {
        MeshTimeout timeout = MeshTimeout.builder()
                .mesh("default")
                .name("backend")
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.meshService("backend"))
                        .conf(c -> c.connectionTimeout(Duration.ofSeconds(5)))))
                .build();
        assertThat(Json.write(timeout))
                .isEqualTo(
                        "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"backend\",\"spec\":{\"targetRef\":{\"kind\":\"Mesh\"},"
                                + "\"to\":[{\"targetRef\":{\"kind\":\"MeshService\",\"name\":\"backend\"},\"default\":{\"connectionTimeout\":\"5s\"}}]}}");
        assertThat(Json.read(MeshTimeout.class, Json.write(timeout))).isEqualTo(timeout);
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        String text =
                "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"x\",\"creationTime\":\"2026-11-23T18:31:32.06825149Z\",\"spec\":{\"from\":[],\"to\":[{\"targetRef\":{\"kind\":\"New\",\"a\":1.0},\"default\":{\"http\":null,\"idleTimeout\":\"60m\",\"n\":12345678901234567890}}]}}";
        MeshTimeout timeout = Json.read(MeshTimeout.class, text);
        assertThat(Json.parse(Json.write(timeout))).isEqualTo(Json.parse(text));
        assertThat(timeout.spec().to().get(0).conf().orElseThrow().idleTimeout())
                .contains(Duration.ofHours(1));
    }

    @Test
    void saysWhereAndWhatIsMissing() {
        assertThatThrownBy(() ->
                        Json.read(MeshTimeout.class, "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"spec\":{}}"))
                .hasMessage("Required value 'name' missing at path $");
        assertThatThrownBy(() -> Json.read(
                        MeshTimeout.class, "{\"type\":\"MeshRetry\",\"mesh\":\"default\",\"name\":\"x\",\"spec\":{}}"))
                .hasMessage("Expected type MeshTimeout but was \"MeshRetry\" at path $.type");
        assertThatThrownBy(
                        () -> Json.read(
                                MeshTimeout.class,
                                "{\"mesh\":\"default\",\"name\":\"x\",\"spec\":{\"to\":[{\"default\":{\"idleTimeout\":\"1x\"}}]}}"))
                .hasMessage(
                        "Not a duration such as 1h30m, 250ms or 5s: \"1x\" at path $.spec.to[0].default.idleTimeout");
    }
}
