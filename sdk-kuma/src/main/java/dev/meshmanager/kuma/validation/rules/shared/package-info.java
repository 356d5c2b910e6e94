/** Checks that the rules of several kinds share, for example of target references, tags and addresses. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules.shared;

import org.jspecify.annotations.NullMarked;
