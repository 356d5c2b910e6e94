package dev.meshmanager.kuma.testing.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What goes wrong with the next calls, one after the other. */
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
     * What goes wrong with one call.
     *
     * @param answer what it is answered with in place of the right answer
     */
    public record Fault(Sort sort, Optional<ServerAnswer> answer, Duration delay) {
        public static Fault of(Sort sort) {
            return new Fault(sort, Optional.empty(), Duration.ZERO);
        }

        public static Fault answering(ServerAnswer answer) {
            return new Fault(Sort.ANSWERED, Optional.of(answer), Duration.ZERO);
        }

        public static Fault delayed(Duration delay) {
            return new Fault(Sort.DELAYED, Optional.empty(), delay);
        }

        public void applyTo(MockResponse.Builder response) {
            switch (sort) {
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

    public enum Sort {
        ANSWERED,
        DELAYED,
        DROPPED,
        TRUNCATED
    }
}
