package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.format.DocumentException;
import dev.meshmanager.core.format.ResourceDocuments;
import java.util.ArrayList;
import java.util.List;

/**
 * Envoy's own configuration inside of policies. The control plane decodes it with Envoy's types; without them, only
 * what is no YAML at all is found.
 */
final class EnvoyResources {
    private static final ResourceDocuments YAML = ResourceDocuments.of(ResourceTypes.of());

    private EnvoyResources() {}

    static void check(At at, String yaml) {
        List<DocumentException> notResources = new ArrayList<>();
        boolean isEmpty;
        try {
            isEmpty = YAML.trees(yaml, notResources::add).isEmpty() && notResources.isEmpty();
        } catch (DocumentException e) {
            at.reject("must be YAML: " + e.getMessage());
            return;
        }
        if (isEmpty) {
            at.reject("must be an object of Envoy's configuration");
        }
    }
}
