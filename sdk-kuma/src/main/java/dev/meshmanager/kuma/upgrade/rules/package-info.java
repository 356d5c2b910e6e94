/** What an upgrade changes for resources, and for how they hang together. Not exported. */
@NullMarked
package dev.meshmanager.kuma.upgrade.rules;

import org.jspecify.annotations.NullMarked;
