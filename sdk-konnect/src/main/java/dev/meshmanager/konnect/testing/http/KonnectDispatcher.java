package dev.meshmanager.konnect.testing.http;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** Answers the calls to the web server. */
public final class KonnectDispatcher extends Dispatcher {
    private final Routes routes;
    private final BiConsumer<String, KonnectCall> permissions;
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

    /**
     * Creates a dispatcher.
     *
     * @param permissions checks the {@code Authorization} header of a call and throws a refusal
     */
    public KonnectDispatcher(Routes routes, BiConsumer<String, KonnectCall> permissions) {
        this.routes = routes;
        this.permissions = permissions;
    }

    private record Failure(String method, String pathEnd, int status) {
        boolean isOf(KonnectCall call) {
            return (method.isEmpty() || method.equals(call.method()))
                    && call.url().encodedPath().endsWith(pathEnd);
        }
    }

    public void failNext(int status) {
        failNext("", "", status);
    }

    public void failNext(String method, String pathEnd, int status) {
        failures.add(new Failure(method, pathEnd, status));
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        ByteString body = request.getBody();
        KonnectCall call =
                new KonnectCall(request.getMethod(), request.getUrl(), List.of(), body == null ? "" : body.utf8());
        calls.add(call.method() + " " + request.getTarget());
        KonnectAnswer answer = answer(call, String.valueOf(request.getHeaders().get("Authorization")));
        MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
        if (!answer.contentType().isEmpty()) {
            response.setHeader("content-type", answer.contentType()).body(answer.body());
        }
        if (!answer.location().isEmpty()) {
            response.setHeader("location", answer.location());
        }
        return response.build();
    }

    private KonnectAnswer answer(KonnectCall call, String authorization) {
        try {
            permissions.accept(authorization, call);
            Optional<Failure> failure =
                    failures.stream().filter(next -> next.isOf(call)).findFirst();
            if (failure.isPresent()) {
                failures.remove(failure.get());
                throw KonnectRefusal.of(failure.get().status, "Failed for the test", "the test wants this to fail");
            }
            return routes.answer(call);
        } catch (KonnectRefusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            // The web server would close the connection, and the test would not learn why.
            return KonnectRefusal.of(500, "The in-memory Konnect failed", e.toString())
                    .answer();
        }
    }
}
