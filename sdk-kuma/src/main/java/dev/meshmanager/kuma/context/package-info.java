/**
 * Clients for all control planes that {@code kumactl} knows.
 *
 * <pre>{@code
 * try (KumaContexts contexts = KumaContexts.fromKumactlConfig()) {
 *     System.out.println(contexts.client("prod").serverInfo());
 * }
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.context;

import org.jspecify.annotations.NullMarked;
