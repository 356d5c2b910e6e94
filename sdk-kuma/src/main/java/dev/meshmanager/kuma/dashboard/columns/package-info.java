/** The columns that lists of each kind show. */
@NullMarked
package dev.meshmanager.kuma.dashboard.columns;

import org.jspecify.annotations.NullMarked;
