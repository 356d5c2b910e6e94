/** The rules for built-in gateways and their routes. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules.gateway;

import org.jspecify.annotations.NullMarked;
