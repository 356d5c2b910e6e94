package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;
import java.util.List;

/**
 * The stored resources of one kind in a {@link FakeControlPlane}, read without a call. The methods with a name are in
 * {@link StoredMeshResources} and {@link StoredGlobalResources}. Safe for use by many threads.
 *
 * @param <T> the model of the kind
 */
public sealed interface StoredResources<T extends Resource> permits StoredMeshResources, StoredGlobalResources {
    /** Returns all resources of the kind, sorted by mesh and name. */
    List<T> list();
}
