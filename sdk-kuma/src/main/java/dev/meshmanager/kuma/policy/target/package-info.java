/** How policies select proxies and traffic: target references and the sections that all kinds share. */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
