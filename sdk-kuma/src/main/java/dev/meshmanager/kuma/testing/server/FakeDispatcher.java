package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.kuma.testing.wire.Faults;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.SeededAnswers;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServerRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;

/**
 * Dispatches calls of the web server: first to faults, then to the authentication, then to the responses that tests
 * have set, then to the router.
 */
public final class FakeDispatcher extends Dispatcher {
    private final Router router;
    private final SeededAnswers answers;
    private final Faults faults;
    private final CallLog calls;
    private final Queue<String> unknown;
    private final MockWebServer server;
    private final Runnable beforeInsights;
    private final Runnable afterWrite;
    private final Function<ServerRequest, Optional<ServerAnswer>> authentication;

    public FakeDispatcher(
            Router router,
            SeededAnswers answers,
            Faults faults,
            CallLog calls,
            Queue<String> unknown,
            MockWebServer server,
            Runnable beforeInsights,
            Runnable afterWrite,
            Function<ServerRequest, Optional<ServerAnswer>> authentication) {
        this.router = router;
        this.answers = answers;
        this.faults = faults;
        this.calls = calls;
        this.unknown = unknown;
        this.server = server;
        this.beforeInsights = beforeInsights;
        this.afterWrite = afterWrite;
        this.authentication = authentication;
    }

    @Override
    public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
        // The web server keeps requests until they are taken.
        server.takeRequest(0, TimeUnit.MILLISECONDS);
        ByteString bytes = recorded.getBody();
        ServerRequest request = new ServerRequest(
                recorded.getMethod(),
                recorded.getUrl(),
                Objects.requireNonNullElse(recorded.getHeaders().get("content-type"), ""),
                bytes == null ? "" : bytes.utf8(),
                Objects.requireNonNullElse(recorded.getHeaders().get("authorization"), ""));
        Optional<Faults.Fault> fault = faults.poll();
        boolean dropped = fault.filter(any -> any.type() == Faults.Type.DROPPED).isPresent();
        ServerAnswer answer = dropped
                ? ServerAnswer.none()
                : fault.flatMap(Faults.Fault::answer).orElseGet(() -> answer(request));
        calls.add(request.method(), recorded.getTarget(), request.body(), answer.status());
        if (answer.equals(Refusal.noSuchPath().answer())) {
            unknown.add(request.method() + " " + recorded.getTarget());
        }
        if (!request.method().equals("GET")) {
            afterWrite.run();
        }
        MockResponse.Builder response = new MockResponse.Builder();
        if (answer.isNone()) {
            response.onResponseStart(new SocketEffect.CloseSocket());
        } else {
            // A body after the response to a HEAD request would be read as the next response.
            response.code(answer.status()).body(request.method().equals("HEAD") ? "" : answer.body());
        }
        if (!answer.contentType().isEmpty()) {
            response.addHeader("content-type", answer.contentType());
        }
        fault.ifPresent(any -> any.applyTo(response));
        return response.build();
    }

    private ServerAnswer answer(ServerRequest request) {
        try {
            Optional<ServerAnswer> aboutCaller = authentication.apply(request);
            if (aboutCaller.isPresent()) {
                return aboutCaller.get();
            }
            if (request.method().equals("GET") && request.url().encodedPath().contains("insight")) {
                beforeInsights.run();
            }
            return answers.find(request).orElseGet(() -> router.route(request));
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            // Otherwise the web server would close the connection, and the test would not see the reason.
            return Refusal.problem(500, "The in-memory control plane failed", e.toString())
                    .answer();
        }
    }
}
