package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.konnect.zone.account.Undo;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.GlobalResourceClient;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.MeshResourceClient;
import dev.meshmanager.kuma.ResourceClient;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationException;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the resources of a setup, and deletes those that it created if a later one fails. */
final class SetupApply {
    private final KumaClient client;
    private final Undo undo = new Undo();

    SetupApply(KumaClient client) {
        this.client = client;
    }

    List<Applied> apply(MeshSetup planned) {
        requireValid(planned);
        MeshSetup setup = serverVersion().map(planned::forVersion).orElse(planned);
        requireValid(setup);
        Set<Resource> existing = existing(setup.resources());
        List<Applied> applied = new ArrayList<>();
        try {
            for (Resource resource : setup) {
                applied.add(apply(resource, existing.contains(resource)));
            }
        } catch (RuntimeException e) {
            undo.run(e);
            throw e;
        }
        return applied;
    }

    private static void requireValid(MeshSetup setup) {
        Violations violations =
                Validation.checkAll(setup, ValidationOptions.defaults().version(setup.version()));
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    private Optional<KumaVersion> serverVersion() {
        try {
            return Optional.of(client.version());
        } catch (ForbiddenException | NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Reads what exists, because neither a broken connection nor a repeated call tells who created a resource. */
    private Set<Resource> existing(List<Resource> resources) {
        Set<Resource> existing = new HashSet<>();
        for (Resource resource : resources) {
            if (mayExist(resource)) {
                existing.add(resource);
            } else if (!(resource instanceof MeshResource)) {
                // Nothing exists in a mesh that does not exist. The mesh is the first of a setup.
                return existing;
            }
        }
        return existing;
    }

    private boolean mayExist(Resource resource) {
        try {
            ResourceClient<? extends Resource> kind = client.resources(resource.type());
            return kind instanceof MeshResourceClient<?> inMesh && resource instanceof MeshResource ofMesh
                    ? inMesh.find(ofMesh.mesh(), ofMesh.name()).isPresent()
                    : ((GlobalResourceClient<?>) kind).find(resource.name()).isPresent();
        } catch (ForbiddenException e) {
            return true;
        }
    }

    private Applied apply(Resource resource, boolean existed) {
        try {
            Applied applied = client.apply(resource);
            if (applied.outcome() == Applied.Outcome.CREATED
                    || (applied.outcome() == Applied.Outcome.CREATED_OR_UPDATED && !existed)) {
                undo.add(() -> delete(resource));
            }
            return applied;
        } catch (TransportException | ServerException | MalformedResponseException e) {
            // The control plane may have created it before the failure.
            if (!existed) {
                undo.add(() -> delete(resource));
            }
            throw e;
        }
    }

    private void delete(Resource resource) {
        try {
            client.delete(resource);
        } catch (NotFoundException e) {
            // It was not created, or went with its mesh.
        }
    }
}
