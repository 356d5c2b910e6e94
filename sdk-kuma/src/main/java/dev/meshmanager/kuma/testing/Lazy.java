package dev.meshmanager.kuma.testing;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed on first use. Safe for use by many threads. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T value;

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        T present = value;
        if (present == null) {
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
