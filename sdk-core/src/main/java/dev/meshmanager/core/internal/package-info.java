/** Code that packages and modules of the SDK share, and the notebook extension. Not an API. */
@NullMarked
package dev.meshmanager.core.internal;

import org.jspecify.annotations.NullMarked;
