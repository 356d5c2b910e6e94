package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.watch.ResourceEvent;
import dev.meshmanager.kuma.watch.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none of a control plane, and answers that get lost. */
class HttpFaultsTest {
    private static final String LOGIN = "<!DOCTYPE html><html><body>Log in</body></html>";
    private static final String LIST =
            "{\"total\":1,\"items\":[{\"type\":\"Mesh\",\"name\":\"default\"}],\"next\":null}";
    private static final Duration SHORT = Duration.ofMillis(1);

    private final MockWebServer server = new MockWebServer();
    private KumaClient kuma;

    @BeforeEach
    void start() throws IOException {
        server.start();
        kuma = KumaClient.builder()
                .url(server.url("/").toString())
                .retries(new RetryPolicy(3, Duration.ZERO, Duration.ZERO))
                .build();
    }

    @AfterEach
    void stop() {
        kuma.close();
        server.close();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private void loseTheAnswer() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    private static void isMalformed(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("200 with a body that cannot be read: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"total\":0}", "{\"message\":\"hello\"}", "{\"items\":{}}", "[]", "", LOGIN})
    void whatHasNoItemsIsNoList(String body) {
        answer(200, body);
        isMalformed(() -> kuma.resources(MeshTimeout.TYPE).list().toList());
        answer(200, body);
        isMalformed(() -> kuma.dataplanes().overviews().toList());
        answer(200, body);
        isMalformed(() -> kuma.inspect().meshServiceDataplanes("default", "web").toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"total\":0,\"items\":[],\"next\":null}", "{\"items\":null}"})
    void aListMayBeEmpty(String body) {
        answer(200, body);
        assertThat(kuma.resources(MeshTimeout.TYPE).list().toList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGIN, "{\"token\":\"a.b.c\"}", "", "not a token"})
    void onlyATokenIsAToken(String body) {
        answer(200, body);
        assertThatThrownBy(() -> kuma.tokens().zone("east", Set.of("egress"), Duration.ofHours(1)))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("expected a token, but ")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("Log in"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aPageIsNoDeletionNoWriteAndNoStatistics() {
        answer(200, LOGIN);
        isMalformed(() -> kuma.resources(MeshTimeout.TYPE).delete("default", "web"));
        answer(200, LOGIN);
        isMalformed(() -> kuma.apply(Mesh.builder().name("default").build()));
        answer(200, LOGIN);
        isMalformed(() -> kuma.dataplanes().admin("default", "web").stats());
        answer(200, LOGIN);
        isMalformed(() -> kuma.dataplanes().admin("default", "web").clusters());
        answer(200, "{}");
        kuma.resources(MeshTimeout.TYPE).delete("default", "web");
    }

    @Test
    void saysOfARepeatedWriteThatItMayHaveCreated() {
        loseTheAnswer();
        answer(200, "{}");
        assertThat(kuma.apply(Mesh.builder().name("default").build()).outcome())
                .isEqualTo(Applied.Outcome.CREATED_OR_UPDATED);
        answer(200, "{}");
        assertThat(kuma.apply(Mesh.builder().name("default").build()).outcome()).isEqualTo(Applied.Outcome.UPDATED);
        loseTheAnswer();
        answer(201, "{}");
        assertThat(kuma.apply(Mesh.builder().name("default").build()).outcome()).isEqualTo(Applied.Outcome.CREATED);
    }

    @Test
    void saysOfARepeatedDeletionThatNothingIsThereAnyMore() throws Exception {
        String notFound = "{\"type\":\"/std-errors\",\"status\":404,\"title\":\"Could not delete a resource\"}";
        loseTheAnswer();
        answer(404, notFound);
        assertThat(kuma.resources(MeshTimeout.TYPE).delete("default", "web")).isFalse();
        loseTheAnswer();
        answer(404, notFound);
        assertThat(kuma.resources(MeshTimeout.TYPE)
                        .deleteAsync("default", "web")
                        .get(60, TimeUnit.SECONDS))
                .isFalse();
        answer(200, "");
        assertThat(kuma.resources(MeshTimeout.TYPE).delete("default", "web")).isTrue();
        answer(200, "");
        assertThat(kuma.resources(MeshTimeout.TYPE)
                        .deleteAsync("default", "web")
                        .get(60, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void aWatchGoesOnAfterAPageAndARedirectInThePlaceOfTheList() throws Exception {
        answer(200, LOGIN);
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "http://portal.example/")
                .build());
        answer(200, LIST);
        answer(200, LOGIN);
        answer(200, "{\"total\":0,\"items\":[],\"next\":null}");
        RecordingSubscriber<ResourceEvent<Mesh>> subscriber = new RecordingSubscriber<>();
        try (Watch<ResourceEvent<Mesh>> watch = kuma.watch(Mesh.TYPE, SHORT)) {
            watch.publisher().subscribe(subscriber);
            subscriber.request(2);
            assertThat(subscriber.next().kind()).isEqualTo(ResourceEvent.Kind.ADDED);
            assertThat(subscriber.next().kind()).isEqualTo(ResourceEvent.Kind.DELETED);
        }
        assertThat(subscriber.end()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT1H"})
    void aWatchEndsWithItsClient(Duration interval) throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().body(LIST).build();
            }
        });
        RecordingSubscriber<ResourceEvent<Mesh>> subscriber = new RecordingSubscriber<>();
        kuma.watch(Mesh.TYPE, interval).publisher().subscribe(subscriber);
        subscriber.request(Long.MAX_VALUE);
        subscriber.next();
        Thread thread = subscriber.thread.get(60, TimeUnit.SECONDS);
        kuma.close();
        assertThat(subscriber.end()).isNull();
        thread.join(60_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(kuma.watch(Mesh.TYPE, interval).stream()).isEmpty();
    }

    @Test
    void anErrorOfAListenerReachesOnError() throws Exception {
        answer(200, LIST);
        AssertionError error = new AssertionError("the listener");
        RecordingSubscriber<ResourceEvent<Mesh>> subscriber = new RecordingSubscriber<>() {
            @Override
            public void onNext(ResourceEvent<Mesh> event) {
                throw error;
            }
        };
        try (Watch<ResourceEvent<Mesh>> watch = kuma.watch(Mesh.TYPE, SHORT)) {
            watch.publisher().subscribe(subscriber);
            subscriber.request(1);
            assertThat(subscriber.end()).isSameAs(error);
        }
        assertThat(subscriber.ends).hasValue(1);
    }
}
