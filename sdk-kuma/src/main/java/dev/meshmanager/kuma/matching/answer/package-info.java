/** Writes rules as the answers of the control plane. Not exported. */
@NullMarked
package dev.meshmanager.kuma.matching.answer;

import org.jspecify.annotations.NullMarked;
