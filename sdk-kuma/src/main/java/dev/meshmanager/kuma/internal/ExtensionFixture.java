package dev.meshmanager.kuma.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that a JUnit extension starts for a class or for a test, and stops when that ends. Tests see the one of
 * their class. Safe for use by tests that run in parallel.
 *
 * <p>Works with JUnit 5.10 and later and with JUnit 6: it uses only {@code get} and {@code put} of the store, which are
 * the same in all of them. {@code computeIfAbsent} came with 5.13, {@code getOrComputeIfAbsent} is deprecated in 6, and
 * stores before 5.13 do not close an {@code AutoCloseable}.
 *
 * @param <T> the server
 */
public final class ExtensionFixture<T extends AutoCloseable> {
    private final Class<T> type;
    private final Supplier<T> start;

    public ExtensionFixture(Class<T> type, Supplier<T> start) {
        this.type = type;
        this.start = start;
    }

    /** Starts a server for this class or test, unless one runs for the class around it. */
    public void start(ExtensionContext context) {
        if (find(context).isEmpty()) {
            store(context).put(type, new Started<>(start.get(), context.getUniqueId()));
        }
    }

    /** Returns the server of this test or of the class around it. */
    public T get(ExtensionContext context) {
        return find(context)
                .orElseThrow(() -> new IllegalStateException(
                        type.getSimpleName() + " runs only while a test or class runs that has the extension"))
                .server();
    }

    /** Stops the server if it was started for just this class or test. */
    public void stop(ExtensionContext context) {
        Optional<Started<T>> started =
                find(context).filter(found -> found.context().equals(context.getUniqueId()));
        if (started.isPresent()) {
            try {
                started.get().server().close();
            } catch (Exception e) {
                throw new IllegalStateException(type.getSimpleName() + " does not stop", e);
            }
        }
    }

    @SuppressWarnings("unchecked") // only start() puts something into this store
    private Optional<Started<T>> find(ExtensionContext context) {
        return Optional.ofNullable((Started<T>) store(context).get(type));
    }

    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(this));
    }

    private record Started<T>(T server, String context) {}
}
