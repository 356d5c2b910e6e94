/** What packages and modules of the SDK share, and what shows its values in notebooks; not API. */
@NullMarked
package dev.meshmanager.core.internal;

import org.jspecify.annotations.NullMarked;
