package dev.meshmanager.core.view;

import dev.meshmanager.core.Resource;
import java.time.Instant;
import java.util.Map;

/**
 * Provides the columns of a kind in lists, in addition to mesh, name and age. Implementations are found with
 * {@link java.util.ServiceLoader}. To list resources, use {@link ResourceTable}.
 */
public interface Columns {
    /** Returns the text of each column in the order of the columns, or an empty map if the kind is unknown. */
    Map<String, String> of(Resource resource, Instant now);
}
