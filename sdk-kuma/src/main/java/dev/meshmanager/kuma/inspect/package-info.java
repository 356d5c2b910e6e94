/**
 * Responses of a control plane that are not resources: its identity and kinds, and the policies, rules and
 * relationships that it computes for proxies, policies and services. One file for each response.
 *
 * <pre>{@code
 * ProxyRules rules = kuma.dataplanes().inspect("default", "web-1").rules();
 * rules.rules().forEach(kind -> System.out.println(kind.type().orElse("") + ": " + kind.toRules().size()));
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
