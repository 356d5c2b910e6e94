/** What is checked and completed before a resource is stored: labels, defaults, guards. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.admission;

import org.jspecify.annotations.NullMarked;
