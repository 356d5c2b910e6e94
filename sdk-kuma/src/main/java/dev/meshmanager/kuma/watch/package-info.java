/** Polls lists and reports what was added, updated and deleted. */
@NullMarked
package dev.meshmanager.kuma.watch;

import org.jspecify.annotations.NullMarked;
