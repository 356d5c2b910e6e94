/** YAML text and its parts: streams, nodes, scalars, and the writer. Not exported. */
@NullMarked
package dev.meshmanager.core.yaml;

import org.jspecify.annotations.NullMarked;
