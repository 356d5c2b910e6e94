/** The rules of every kind of Kuma, by kind. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules;

import org.jspecify.annotations.NullMarked;
