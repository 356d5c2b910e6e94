/** Files that the SDK generates for people who deploy with other tools. */
@NullMarked
package dev.meshmanager.core.files;

import org.jspecify.annotations.NullMarked;
