package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationException;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.util.ArrayList;
import java.util.List;

/** Decides which resources a client sends. */
@FunctionalInterface
interface Admission {
    /** Sends everything that the caller wants sent. */
    Admission ALL = resources -> {};

    /** Throws if one of the resources must not be sent. */
    void require(List<? extends Resource> resources);

    /** Sends only what the control plane would accept. */
    static Admission validating(ValidationOptions options) {
        return resources -> {
            List<Violation> violations = new ArrayList<>();
            for (Resource resource : resources) {
                violations.addAll(Validation.checkNamed(resource, options));
            }
            if (!violations.isEmpty()) {
                throw new ValidationException(violations);
            }
        };
    }
}
