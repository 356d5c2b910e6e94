/** The HTTP calls of the Konnect APIs and their three ways of paging. Not exported. */
@NullMarked
package dev.meshmanager.konnect.call;

import org.jspecify.annotations.NullMarked;
