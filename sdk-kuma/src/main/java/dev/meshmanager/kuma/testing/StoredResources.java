package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;
import java.util.List;

/**
 * The resources of one kind that a {@link FakeControlPlane} has stored, read without a call:
 * {@link StoredMeshResources} or {@link StoredGlobalResources}, which have the methods that take a name. Safe for use
 * by many threads.
 *
 * @param <T> the model of the kind
 */
public sealed interface StoredResources<T extends Resource> permits StoredMeshResources, StoredGlobalResources {
    /** Returns all resources of the kind, by mesh and name. */
    List<T> list();
}
