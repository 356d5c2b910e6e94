package consumer.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.FakeControlPlaneExtension;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class ApplicationTest {
    private static final FakeControlPlane STARTED = FakeControlPlane.global();

    @RegisterExtension
    static final FakeControlPlaneExtension CONTROL_PLANE = FakeControlPlaneExtension.create(() -> STARTED);

    @Autowired
    private KumaClient kuma;

    @DynamicPropertySource
    static void url(DynamicPropertyRegistry properties) {
        properties.add("kuma.url", STARTED::url);
    }

    @Test
    void callsTheControlPlaneWithTheClientOfTheApplication(FakeControlPlane controlPlane) {
        kuma.apply(Mesh.builder().name("shop").build());
        assertThat(controlPlane.resources(Mesh.TYPE).list())
                .extracting(Mesh::name)
                .containsExactly("shop");
        assertThat(kuma.dashboard().toHtml()).contains("shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"okhttp3/OkHttpClient.class", "okio/Buffer.class", "kotlin/Unit.class"})
    void thereIsOneOnTheClassPath(String type) throws IOException {
        assertThat(Collections.list(getClass().getClassLoader().getResources(type))).hasSize(1);
    }
}
