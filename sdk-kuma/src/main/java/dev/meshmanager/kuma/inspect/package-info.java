/**
 * What a control plane answers beside the resources: what it is, which kinds it has, and what it works out from the
 * resources for a proxy, a policy or a service. One file for each answer.
 */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
