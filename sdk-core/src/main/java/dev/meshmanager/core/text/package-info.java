/** Text of others in messages, pages and commands: what is shown of it, and how. Exported to the other modules only. */
@NullMarked
package dev.meshmanager.core.text;

import org.jspecify.annotations.NullMarked;
