package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationException;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides which resources a client sends: all, or only those that the control plane, whose version is asked for then,
 * would accept.
 */
record Admission(Optional<ValidationOptions> options) {
    static final Admission ALL = new Admission(Optional.empty());

    boolean isOpen() {
        return options.isEmpty();
    }

    /** Throws if the resource must not be sent. */
    void require(Resource resource, Supplier<KumaVersion> version) {
        options.ifPresent(unversioned -> refuse(Validation.checkNamed(resource, unversioned.version(version.get()))));
    }

    /**
     * Throws if one of the resources, which go together, must not be sent.
     *
     * @param hasMesh asks the control plane whether it has a mesh
     */
    void requireTogether(List<? extends Resource> resources, Predicate<String> hasMesh, Supplier<KumaVersion> version) {
        options.ifPresent(
                unversioned -> refuse(Validation.checkAll(resources, unversioned.version(version.get()), hasMesh)));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }
}
