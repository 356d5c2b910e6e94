/**
 * YAML and JSON documents of resources, in the universal format and in the format of Kubernetes.
 *
 * <pre>{@code
 * ResourceDocuments documents = ResourceDocuments.of(types);
 * List<Resource> policies = documents.readAll(Path.of("policies"));
 * String manifest = documents.toYaml(policies, Format.KUBERNETES);
 * }</pre>
 */
@NullMarked
package dev.meshmanager.core.format;

import org.jspecify.annotations.NullMarked;
