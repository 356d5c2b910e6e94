/** The APIs of the in-memory Konnect and the entities that they store. Not exported. */
@NullMarked
package dev.meshmanager.konnect.testing.api;

import org.jspecify.annotations.NullMarked;
