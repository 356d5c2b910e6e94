package dev.meshmanager.kuma.estate;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.core.format.ResourceDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The documents that resources were read from. Immutable. */
final class SourceFiles {
    static final SourceFiles NONE = new SourceFiles(Map.of());

    private final Map<Key, ResourceDocument> documents;

    private SourceFiles(Map<Key, ResourceDocument> documents) {
        this.documents = documents;
    }

    SourceFiles with(Collection<ResourceDocument> more) {
        Map<Key, ResourceDocument> all = new HashMap<>(documents);
        more.forEach(document -> all.put(Key.of(document.resource()), document));
        return new SourceFiles(all);
    }

    /** Returns these files without those of resources that are replaced or removed. */
    SourceFiles without(Collection<? extends Resource> resources) {
        if (documents.isEmpty()) {
            return this;
        }
        Map<Key, ResourceDocument> rest = new HashMap<>(documents);
        resources.forEach(resource -> rest.remove(Key.of(resource)));
        return new SourceFiles(rest);
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
