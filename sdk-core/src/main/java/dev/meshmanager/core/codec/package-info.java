/** JSON adapters for models: members, unions, open enums, scalars. Not exported. */
@NullMarked
package dev.meshmanager.core.codec;

import org.jspecify.annotations.NullMarked;
