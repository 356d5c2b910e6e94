/** What a client knows of its control plane: its paths, its kinds and its version. */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma.server;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
