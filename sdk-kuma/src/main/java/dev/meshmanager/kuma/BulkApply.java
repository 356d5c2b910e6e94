package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.page.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes many resources, each after the resources that it needs. */
final class BulkApply {
    private final ResourceTypes types;
    private final Function<Resource, Applied> write;
    private final Progress.Listener listener;

    BulkApply(ResourceTypes types, Function<Resource, Applied> write, Progress.Listener listener) {
        this.types = types;
        this.write = write;
        this.listener = listener;
    }

    List<Applied> apply(List<Resource> resources) {
        Applied[] applied = new Applied[resources.size()];
        OptionalLong total = OptionalLong.of(resources.size());
        int[] order = IntStream.range(0, resources.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> rank(resources.get(index))))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int done = 0; done < order.length; done++) {
            applied[order[done]] = write.apply(resources.get(order[done]));
            listener.onProgress(new Progress(done + 1, total));
        }
        return Arrays.asList(applied);
    }

    private int rank(Resource resource) {
        return types.find(resource.type()).map(ResourceType::rank).orElse(ResourceType.LAST_RANK);
    }
}
