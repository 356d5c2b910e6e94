package dev.meshmanager.core.parallel;

import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Reads many lists and values in parallel, with a bounded number of concurrent reads.
 *
 * <p><b>Failures.</b> If a read fails with a {@link MeshException}, its result is empty and {@link #failures()} has the
 * failure. The other reads continue.
 *
 * <p><b>Threads.</b> Reads run on daemon threads of this object. All methods must be called by the thread that created
 * it. The listener is called on that thread too, while it waits in {@link Read#get()}. Interrupting that thread ends
 * the wait with a {@link TransportException}. {@link #close()} cancels all running calls.
 */
public final class ParallelReads implements AutoCloseable {
    private final String name;
    private final Progress.Listener listener;
    private final ExecutorService threads;
    private final List<Read<?>> started = new ArrayList<>();
    private final BlockingQueue<Read<?>> finished = new LinkedBlockingQueue<>();
    private OptionalLong total = OptionalLong.empty();
    private long done;
    private boolean isLastHeld;

    /**
     * Creates an object without reads.
     *
     * @param name the name of the threads, and the request in the exception of an interrupted wait
     * @param atOnce the maximum number of concurrent reads
     * @param listener receives the number of finished reads after each read
     */
    public ParallelReads(String name, int atOnce, Progress.Listener listener) {
        this.name = name;
        this.listener = listener;
        this.threads = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts to read all pages of a list. If that fails, the result is an empty list. */
    public <T> Read<List<T>> list(String what, Paged<T> list) {
        return start(what, list::toList, List.of());
    }

    /** Starts to read one value. If that fails, the result is empty. */
    public <T> Read<Optional<T>> value(String what, Supplier<? extends T> read) {
        return start(what, () -> Optional.of(read.get()), Optional.empty());
    }

    private <T> Read<T> start(String what, Supplier<? extends T> read, T otherwise) {
        Read<T> pending = new Read<>(what, otherwise);
        started.add(pending);
        threads.execute(() -> {
            pending.run(read);
            finished.add(pending);
        });
        return pending;
    }

    /** Declares that no more reads will be started, so that the listener knows the total. */
    public void allStarted() {
        total = OptionalLong.of(started.size());
        if (isLastHeld) {
            isLastHeld = false;
            report();
        }
    }

    /**
     * Returns the failed reads in the order in which they were started. Waits for all reads; none may be started after
     * this call.
     */
    public List<FailedRead> failures() {
        allStarted();
        started.forEach(Read::get);
        return started.stream().flatMap(read -> read.failure().stream()).toList();
    }

    /** Cancels running reads and ends the threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void awaitNext() {
        try {
            finished.take().isReported = true;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new TransportException(name, "the thread was interrupted", e);
        }
        // Until the total is known, the latest report waits for the next one: the last report must have the total, also
        // if every read has finished before all are started.
        if (isLastHeld) {
            report();
        }
        done++;
        isLastHeld = total.isEmpty();
        if (!isLastHeld) {
            report();
        }
    }

    private void report() {
        listener.onProgress(new Progress(done, total));
    }

    /** A read that was started. */
    public final class Read<T> {
        private final String what;
        private T result;
        private Optional<FailedRead> failure = Optional.empty();
        private Optional<IllegalStateException> fault = Optional.empty();
        private boolean isReported;

        private Read(String what, T otherwise) {
            this.what = what;
            this.result = otherwise;
        }

        private void run(Supplier<? extends T> read) {
            try {
                result = read.get();
            } catch (MeshException e) {
                failure = Optional.of(FailedRead.of(what, e));
            } catch (RuntimeException | Error e) {
                fault = Optional.of(new IllegalStateException(name + ": " + what + ": " + e, e));
            }
        }

        /**
         * Waits for the read and returns its result, or an empty result if it failed.
         *
         * @throws TransportException if the thread is interrupted while it waits
         * @throws IllegalStateException if the read failed with another exception than a {@link MeshException}
         */
        public T get() {
            while (!isReported) {
                awaitNext();
            }
            if (fault.isPresent()) {
                throw fault.get();
            }
            return result;
        }

        private Optional<FailedRead> failure() {
            return failure;
        }
    }
}
