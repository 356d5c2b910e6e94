package dev.meshmanager.kuma.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What goes wrong with the next calls, one after the other. */
final class Faults {
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();

    void add(Fault fault) {
        next.add(fault);
    }

    Optional<Fault> poll() {
        return Optional.ofNullable(next.poll());
    }

    void clear() {
        next.clear();
    }

    /**
     * What goes wrong with one call.
     *
     * @param answer what it is answered with in place of the right answer
     */
    record Fault(Sort sort, Optional<Answer> answer, Duration delay) {
        static Fault of(Sort sort) {
            return new Fault(sort, Optional.empty(), Duration.ZERO);
        }

        static Fault answering(Answer answer) {
            return new Fault(Sort.ANSWERED, Optional.of(answer), Duration.ZERO);
        }

        static Fault delayed(Duration delay) {
            return new Fault(Sort.DELAYED, Optional.empty(), delay);
        }

        void applyTo(MockResponse.Builder response) {
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

    enum Sort {
        ANSWERED,
        DELAYED,
        DROPPED,
        TRUNCATED
    }
}
