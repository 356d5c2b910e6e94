/** Parsing and writing of YAML: streams, nodes, scalars. Not exported. */
@NullMarked
package dev.meshmanager.core.yaml;

import org.jspecify.annotations.NullMarked;
