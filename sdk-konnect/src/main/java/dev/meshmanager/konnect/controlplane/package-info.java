/** Control planes of meshes and gateways, readiness reports, and the zones of a control plane. */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
