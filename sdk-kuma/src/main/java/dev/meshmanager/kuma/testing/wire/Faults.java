package dev.meshmanager.kuma.testing.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** The faults for the next calls, in order. */
public final class Faults {
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();

    public void add(Fault fault) {
        next.add(fault);
    }

    public Optional<Fault> poll() {
        return Optional.ofNullable(next.poll());
    }

    public void clear() {
        next.clear();
    }

    /**
     * The fault for one call.
     *
     * @param answer the response that replaces the right one
     */
    public record Fault(Type type, Optional<ServerAnswer> answer, Duration delay) {
        public static Fault of(Type type) {
            return new Fault(type, Optional.empty(), Duration.ZERO);
        }

        public static Fault answering(ServerAnswer answer) {
            return new Fault(Type.ANSWERED, Optional.of(answer), Duration.ZERO);
        }

        public static Fault delayed(Duration delay) {
            return new Fault(Type.DELAYED, Optional.empty(), delay);
        }

        public void applyTo(MockResponse.Builder response) {
            switch (type) {
                case DROPPED:
                    response.onResponseStart(new SocketEffect.CloseSocket());
                    break;
                case TRUNCATED:
                    response.onResponseBody(new SocketEffect.CloseSocket());
                    break;
                case DELAYED:
                    response.headersDelay(delay.toMillis(), TimeUnit.MILLISECONDS);
                    break;
                case ANSWERED:
                    break;
            }
        }
    }

    public enum Type {
        ANSWERED,
        DELAYED,
        DROPPED,
        TRUNCATED
    }
}
