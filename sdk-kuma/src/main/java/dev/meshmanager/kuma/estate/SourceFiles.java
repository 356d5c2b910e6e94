package dev.meshmanager.kuma.estate;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.core.format.ResourceDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The documents that resources were read from. Immutable. */
final class SourceFiles {
    static final SourceFiles NONE = new SourceFiles(Map.of(), List.of());

    private final Map<Key, ResourceDocument> documents;
    private final List<ResourceDocument> duplicates;

    private SourceFiles(Map<Key, ResourceDocument> documents, List<ResourceDocument> duplicates) {
        this.documents = documents;
        this.duplicates = duplicates;
    }

    SourceFiles with(Collection<ResourceDocument> more) {
        Map<Key, ResourceDocument> all = new HashMap<>(documents);
        more.forEach(document -> all.put(Key.of(document.resource()), document));
        return new SourceFiles(all, withDuplicates(more).duplicates);
    }

    /** Returns these files with those of the documents that a later one of them replaces. */
    SourceFiles withDuplicates(Collection<ResourceDocument> more) {
        Map<Key, ResourceDocument> last = new HashMap<>();
        List<ResourceDocument> replaced = new ArrayList<>(duplicates);
        for (ResourceDocument document : more) {
            ResourceDocument earlier = last.put(Key.of(document.resource()), document);
            if (earlier != null) {
                replaced.add(earlier);
            }
        }
        return new SourceFiles(documents, List.copyOf(replaced));
    }

    List<ResourceDocument> duplicates() {
        return duplicates;
    }

    /** Returns these files without those of resources that are replaced or removed. */
    SourceFiles without(Collection<? extends Resource> resources) {
        if (documents.isEmpty() && duplicates.isEmpty()) {
            return this;
        }
        Map<Key, ResourceDocument> rest = new HashMap<>(documents);
        Set<Key> keys = resources.stream().map(Key::of).collect(Collectors.toSet());
        rest.keySet().removeAll(keys);
        return new SourceFiles(
                rest,
                duplicates.stream()
                        .filter(document -> !keys.contains(Key.of(document.resource())))
                        .toList());
    }

    Optional<DocumentLocation> locationOf(Resource resource, String path) {
        return Optional.ofNullable(documents.get(Key.of(resource))).map(document -> document.locationOf(path));
    }

    private record Key(String type, String mesh, String name) {
        static Key of(Resource resource) {
            return new Key(resource.type(), resource.meshName().orElse(""), resource.name());
        }
    }
}
