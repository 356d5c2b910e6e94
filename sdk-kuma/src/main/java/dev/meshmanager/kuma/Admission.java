package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationException;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a client may send resources. {@link KumaClient.Builder#validateFirst()} chooses the strict one. */
@FunctionalInterface
interface Admission {
    /** Allows every resource. */
    Admission ALL = resources -> {};

    /**
     * Does nothing if all resources may be sent.
     *
     * @throws ValidationException if one of them must not be sent
     */
    void require(List<? extends Resource> resources);

    /** Allows only resources that the control plane would accept. */
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
