/**
 * Where the client of Konnect's Mesh Manager goes; this version has none yet. A Konnect control plane is a Kuma control
 * plane too: see {@code KumaClient}.
 */
@NullMarked
package dev.meshmanager.konnect;

import org.jspecify.annotations.NullMarked;
