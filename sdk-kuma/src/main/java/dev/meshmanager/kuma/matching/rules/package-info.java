/**
 * The rules that the policies of one kind make for a proxy: what they match, in order, and what they merge to. Not
 * exported.
 */
@NullMarked
package dev.meshmanager.kuma.matching.rules;

import org.jspecify.annotations.NullMarked;
