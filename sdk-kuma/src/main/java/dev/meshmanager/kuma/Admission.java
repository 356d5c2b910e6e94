package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationException;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.util.List;
import java.util.function.Predicate;

/** Decides which resources a client sends. */
interface Admission {
    /** Sends everything that the caller wants sent. */
    Admission ALL = new Admission() {
        @Override
        public void require(Resource resource) {}

        @Override
        public void requireTogether(List<? extends Resource> resources, Predicate<String> hasMesh) {}
    };

    /** Throws if the resource must not be sent. */
    void require(Resource resource);

    /**
     * Throws if one of the resources, which go together, must not be sent.
     *
     * @param hasMesh asks the control plane whether it has a mesh
     */
    void requireTogether(List<? extends Resource> resources, Predicate<String> hasMesh);

    /** Allows only resources that the control plane would accept. */
    static Admission validating(ValidationOptions options) {
        return new Admission() {
            @Override
            public void require(Resource resource) {
                refuse(Validation.checkNamed(resource, options));
            }

            @Override
            public void requireTogether(List<? extends Resource> resources, Predicate<String> hasMesh) {
                refuse(Validation.checkAll(resources, options, hasMesh));
            }
        };
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }
}
