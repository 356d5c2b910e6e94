/** The rules for the policies with a target reference, one class for each kind. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules.policy;

import org.jspecify.annotations.NullMarked;
