/** Values that kinds of several packages share. */
@NullMarked
@ProtobufJson
@ModelStyle
package dev.meshmanager.kuma.common;

import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.annotation.ProtobufJson;
import org.jspecify.annotations.NullMarked;
