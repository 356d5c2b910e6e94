/**
 * Watches that poll a control plane and emit the resources that were added, updated and deleted.
 *
 * <pre>{@code
 * try (Watch<ResourceEvent<MeshTimeout>> watch = kuma.watch(MeshTimeout.TYPE, Duration.ofSeconds(10))) {
 *     watch.stream().forEach(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.watch;

import org.jspecify.annotations.NullMarked;
