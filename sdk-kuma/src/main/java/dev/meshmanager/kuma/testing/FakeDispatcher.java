package dev.meshmanager.kuma.testing;

import java.util.Queue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;

/** Takes calls from the web server: faults first, then what tests have given, then the router. */
final class FakeDispatcher extends Dispatcher {
    private final Router router;
    private final SeededAnswers answers;
    private final Faults faults;
    private final Queue<RecordedCall> calls;
    private final MockWebServer server;

    FakeDispatcher(
            Router router, SeededAnswers answers, Faults faults, Queue<RecordedCall> calls, MockWebServer server) {
        this.router = router;
        this.answers = answers;
        this.faults = faults;
        this.calls = calls;
        this.server = server;
    }

    @Override
    public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
        // The web server keeps requests until somebody takes them.
        server.takeRequest(0, TimeUnit.MILLISECONDS);
        ByteString bytes = recorded.getBody();
        Request request = new Request(recorded.getMethod(), recorded.getUrl(), bytes == null ? "" : bytes.utf8());
        Answer answer = faults.poll().orElseGet(() -> answer(request));
        calls.add(new RecordedCall(request.method(), recorded.getTarget(), request.body(), answer.status()));
        MockResponse.Builder response = new MockResponse.Builder();
        return answer == Faults.DROPPED
                ? response.onResponseStart(new SocketEffect.CloseSocket()).build()
                : response.code(answer.status())
                        .addHeader("content-type", answer.contentType())
                        .body(answer.body())
                        .build();
    }

    private Answer answer(Request request) {
        try {
            return answers.find(request).orElseGet(() -> router.route(request));
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            // The web server would close the connection, and the test would not learn why.
            return Refusal.problem(500, "The in-memory control plane failed", e.toString())
                    .answer();
        }
    }
}
