/** Registers the rules of all kinds of Kuma. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules;

import org.jspecify.annotations.NullMarked;
