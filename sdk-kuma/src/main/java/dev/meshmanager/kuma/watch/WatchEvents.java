package dev.meshmanager.kuma.watch;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.RateLimitedException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.kuma.internal.WatchLock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;

/** The events for one stream or subscriber of a watch. It polls when all events of the poll before are consumed. */
final class WatchEvents<E> implements Iterator<E> {
    private static final System.Logger LOGGER = System.getLogger(Watch.class.getName());
    private static final int LONGEST_WAIT = 32;

    private final WatchLock gate;
    private final Supplier<List<E>> poll;
    private final Duration interval;
    private final Queue<E> waiting = new ArrayDeque<>();
    private boolean stopped;
    private boolean begun;
    private int pause = 1;

    WatchEvents(WatchLock gate, Supplier<List<E>> poll, Duration interval) {
        this.gate = gate;
        this.poll = poll;
        this.interval = interval;
    }

    /** Ends the events. Any thread may call this. */
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
                waiting.addAll(poll.get());
                pause = 1;
            } catch (MeshException e) {
                // Closing the client cancels the running calls.
                if (Thread.currentThread().isInterrupted() || gate.isClosed()) {
                    return false;
                }
                if (!isTemporary(e)) {
                    throw e;
                }
                if (pause == 1) {
                    LOGGER.log(
                            System.Logger.Level.WARNING,
                            "a poll of a watch failed and will be repeated: " + e.getMessage());
                }
                pause = Math.min(LONGEST_WAIT, pause * 2);
            }
        }
        return !gate.isClosed() && !gate.ask(() -> stopped);
    }

    /**
     * For a while, the redirect or the page of a captive portal or a login may be returned instead of the API's
     * response.
     */
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
        // An event that hasNext() announced is returned, even if the watch was closed in the meantime.
        if (waiting.isEmpty() && !hasNext()) {
            throw new NoSuchElementException("the watch is closed");
        }
        return waiting.remove();
    }
}
