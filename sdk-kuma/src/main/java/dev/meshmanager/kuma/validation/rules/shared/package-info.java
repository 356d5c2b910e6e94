/** Checks that the rules of several kinds share: target references, tags, addresses. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules.shared;

import org.jspecify.annotations.NullMarked;
