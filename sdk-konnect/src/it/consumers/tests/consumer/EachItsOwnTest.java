package consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.FakeControlPlaneExtension;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class EachItsOwnTest {
    private static final List<URI> STARTED = new ArrayList<>();

    @RegisterExtension
    final FakeControlPlaneExtension controlPlane = FakeControlPlaneExtension.create();

    @RepeatedTest(2)
    void startsEmpty(FakeControlPlane controlPlane, KumaClient kuma) {
        STARTED.add(URI.create(controlPlane.url()));
        assertThat(controlPlane.resources(Mesh.TYPE).list()).isEmpty();
        kuma.apply(Mesh.builder().name("shop").build());
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        assertThat(STARTED).hasSize(2).allSatisfy(url -> assertThatThrownBy(() -> connect(url))
                .isInstanceOf(ConnectException.class));
    }

    private static void connect(URI url) throws IOException {
        new Socket(url.getHost(), url.getPort()).close();
    }
}
