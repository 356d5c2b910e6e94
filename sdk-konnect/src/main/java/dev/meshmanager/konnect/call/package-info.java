/** Calls of the Konnect API and its two ways of paging. Not exported. */
@NullMarked
package dev.meshmanager.konnect.call;

import org.jspecify.annotations.NullMarked;
