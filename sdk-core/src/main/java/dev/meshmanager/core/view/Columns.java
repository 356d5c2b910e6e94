package dev.meshmanager.core.view;

import dev.meshmanager.core.Resource;
import java.time.Instant;
import java.util.Map;

/**
 * Tells what lists show of a kind beside mesh, name and age; found by {@link java.util.ServiceLoader}. Those who list
 * resources use {@link ResourceTable}.
 */
public interface Columns {
    /** Returns texts by column, in the order of the columns, or an empty map for a kind that it does not know. */
    Map<String, String> of(Resource resource, Instant now);
}
