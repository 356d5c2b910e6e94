package dev.meshmanager.kuma.watch;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.RateLimitedException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.kuma.internal.WatchGate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;

/** The events of one who listens to a watch. A look is made only when the events of the one before are used up. */
final class WatchEvents<E> implements Iterator<E> {
    private static final System.Logger LOGGER = System.getLogger(Watch.class.getName());
    private static final int LONGEST_WAIT = 32;

    private final WatchGate gate;
    private final Supplier<List<E>> look;
    private final Duration interval;
    private final Queue<E> waiting = new ArrayDeque<>();
    private boolean stopped;
    private boolean begun;
    private int pause = 1;

    WatchEvents(WatchGate gate, Supplier<List<E>> look, Duration interval) {
        this.gate = gate;
        this.look = look;
        this.interval = interval;
    }

    /** Ends the events; another thread may call this. */
    void stop() {
        gate.change(() -> stopped = true);
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty()) {
            if (isOver()) {
                return false;
            }
            begun = true;
            try {
                waiting.addAll(look.get());
                pause = 1;
            } catch (MeshException e) {
                // Closing the client ends the calls that are under way.
                if (Thread.currentThread().isInterrupted() || gate.isClosed()) {
                    return false;
                }
                if (!isTemporary(e)) {
                    throw e;
                }
                if (pause == 1) {
                    LOGGER.log(System.Logger.Level.WARNING, "a watch polls again after a failure: " + e.getMessage());
                }
                pause = Math.min(LONGEST_WAIT, pause * 2);
            }
        }
        return !gate.isClosed() && !gate.ask(() -> stopped);
    }

    /** The page or the redirect of a captive portal, or of a log-in, stands in the place of the API for a while. */
    private static boolean isTemporary(MeshException failure) {
        return failure instanceof TransportException
                || failure instanceof MalformedResponseException
                || failure instanceof RateLimitedException
                || failure instanceof ServerException
                || failure instanceof ApiException && ((ApiException) failure).status() < 400;
    }

    private boolean isOver() {
        try {
            return gate.await(begun ? interval.multipliedBy(pause) : Duration.ZERO, () -> stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public E next() {
        // What hasNext() promised is there, whoever has closed the watch since.
        if (waiting.isEmpty() && !hasNext()) {
            throw new NoSuchElementException("the watch is closed");
        }
        return waiting.remove();
    }
}
