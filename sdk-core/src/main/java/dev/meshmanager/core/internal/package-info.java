/** What shows values of the SDK in notebooks. Nothing here is loaded outside of one. */
@NullMarked
package dev.meshmanager.core.internal;

import org.jspecify.annotations.NullMarked;
