package dev.meshmanager.kuma.testing;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed on first use, and again when it can no longer be used. Safe for use by many threads. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> make;
    private final Predicate<T> isUsable;
    private @Nullable T value;

    Lazy(Supplier<T> make, Predicate<T> isUsable) {
        this.make = make;
        this.isUsable = isUsable;
    }

    @Override
    public synchronized T get() {
        T present = value;
        if (present == null || !isUsable.test(present)) {
            present = make.get();
            value = present;
        }
        return present;
    }

    synchronized void ifMade(Consumer<T> use) {
        T present = value;
        if (present != null) {
            use.accept(present);
        }
    }
}
