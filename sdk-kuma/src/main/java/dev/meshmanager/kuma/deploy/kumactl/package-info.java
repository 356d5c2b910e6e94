/**
 * The configuration of {@code kumactl}: its control planes and contexts.
 *
 * <pre>{@code
 * KumactlConfig config = KumactlConfig.read(KumactlConfig.defaultPath());
 * System.out.println(config.currentContext().map(KumactlContext::controlPlane));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.deploy.kumactl;

import org.jspecify.annotations.NullMarked;
