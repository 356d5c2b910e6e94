/**
 * The parts that all policies share: target references, which select proxies and traffic, and the sections {@code to},
 * {@code from}, {@code rules} and {@code default}.
 *
 * <pre>{@code
 * TargetRef proxies = TargetRef.dataplane(Map.of("app", "web"));
 * TargetRef destination = TargetRef.meshService("backend");
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
