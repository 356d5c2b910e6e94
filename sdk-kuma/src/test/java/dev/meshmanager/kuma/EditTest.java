package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshmanager.core.error.ConcurrentChangeException;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditTest {
    private final FakeControlPlane controlPlane = FakeControlPlane.global();
    private final KumaClient kuma = KumaClient.builder().url(controlPlane.url()).build();
    private final KumaClient other = KumaClient.builder().url(controlPlane.url()).build();

    @BeforeEach
    void store() {
        kuma.apply(Mesh.builder().name("default").build());
        kuma.apply(timeout(0));
    }

    @AfterEach
    void close() {
        other.close();
        kuma.close();
        controlPlane.close();
    }

    @Test
    void keepsEveryEditOfThreadsThatShareAClient() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 15; i++) {
                        increment(kuma);
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(count()).isEqualTo(120);
    }

    @Test
    void saysThatSomebodyElseChangedTheResourceBeforeTheWrite() {
        assertThatExceptionOfType(ConcurrentChangeException.class)
                .isThrownBy(() -> kuma.resources(MeshTimeout.TYPE).edit("default", "web", before -> {
                    increment(other);
                    return incremented(before);
                }))
                .withMessageContaining("not sent");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void saysThatSomebodyElseReplacedTheResourceRightAfterTheWrite() {
        KumaClient interrupted = interrupted(() -> other.apply(timeout(40)));

        assertThatExceptionOfType(ConcurrentChangeException.class)
                .isThrownBy(() -> increment(interrupted))
                .withMessageContaining("written, but somebody else has changed spec.to[0].default.idleTimeout since");
        assertThat(count()).isEqualTo(40);
    }

    @Test
    void saysThatSomebodyElseDeletedTheResourceRightAfterTheWrite() {
        KumaClient interrupted =
                interrupted(() -> other.resources(MeshTimeout.TYPE).delete("default", "web"));

        assertThatExceptionOfType(ConcurrentChangeException.class)
                .isThrownBy(() -> increment(interrupted))
                .withMessageContaining("written, but somebody else has deleted it since");
    }

    /** The change is made before the caller gets the answer of the write. */
    private KumaClient interrupted(Runnable change) {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Response answer = chain.proceed(chain.request());
                    if (chain.request().method().equals("PUT")) {
                        change.run();
                    }
                    return answer;
                })
                .build();
        return KumaClient.builder().url(controlPlane.url()).okHttpClient(http).build();
    }

    private static void increment(KumaClient client) {
        client.resources(MeshTimeout.TYPE).edit("default", "web", EditTest::incremented);
    }

    private static MeshTimeout incremented(MeshTimeout before) {
        return timeout(seconds(before) + 1);
    }

    private long count() {
        return seconds(kuma.resources(MeshTimeout.TYPE).get("default", "web"));
    }

    private static long seconds(MeshTimeout timeout) {
        return timeout.spec().to().get(0).conf().orElseThrow().idleTimeout().orElseThrow().toSeconds();
    }

    private static MeshTimeout timeout(long seconds) {
        return MeshTimeout.builder()
                .mesh("default")
                .name("web")
                .spec(spec -> spec.addTo(to -> to.targetRef(TargetRef.mesh())
                        .conf(conf -> conf.idleTimeout(Duration.ofSeconds(seconds)))))
                .build();
    }
}
