/** The rules for the older policies, one class for each kind. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules.legacy;

import org.jspecify.annotations.NullMarked;
