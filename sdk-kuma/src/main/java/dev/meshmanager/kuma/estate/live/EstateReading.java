package dev.meshmanager.kuma.estate.live;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.parallel.ParallelReads;
import dev.meshmanager.core.parallel.ParallelReads.Read;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.estate.EstateBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Reads the lists of an estate in parallel. */
public final class EstateReading {
    private static final int AT_ONCE = 16;

    private EstateReading() {}

    /** Adds the resources of these kinds, and the lists that could not be read, to an estate. */
    public static Estate read(
            EstateBuilder estate,
            Collection<ResourceType<?>> kinds,
            Function<ResourceType<?>, Paged<? extends Resource>> list,
            Progress.Listener listener) {
        try (ParallelReads reads = new ParallelReads("estate", AT_ONCE, listener)) {
            List<Read<? extends List<? extends Resource>>> started = new ArrayList<>();
            for (ResourceType<?> kind : kinds) {
                started.add(reads.list(kind.name(), list.apply(kind)));
            }
            reads.allStarted();
            started.forEach(read -> estate.addAll(read.get()));
            reads.failures().forEach(estate::addUnread);
            return estate.build();
        }
    }
}
