package dev.meshmanager.kuma.matching.effective;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.matching.merge.ConfMerge;
import dev.meshmanager.kuma.matching.model.Entry;
import java.util.List;
import java.util.Map;

/**
 * Entries of policies and what they result in.
 *
 * @param conf the configuration as a JSON tree
 * @param entries the entries, with less precedence first
 */
public record MergedEntries(Object conf, List<Entry> entries) {
    static final MergedEntries NONE = new MergedEntries(Map.of(), List.of());

    /** Merges entries of a kind. */
    public static MergedEntries of(ResourceType<?> kind, List<Entry> entries) {
        List<Object> confs = entries.stream().map(Entry::conf).toList();
        return new MergedEntries(
                ConfMerge.merge(kind, confs).stream().findFirst().orElse(Map.of()), entries);
    }
}
