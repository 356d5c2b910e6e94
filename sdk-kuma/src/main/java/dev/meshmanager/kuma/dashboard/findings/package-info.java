/** What a snapshot says: counters, warnings, and the state of each thing. */
@NullMarked
package dev.meshmanager.kuma.dashboard.findings;

import org.jspecify.annotations.NullMarked;
