/** The endpoints of the in-memory control plane and its web server. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.server;

import org.jspecify.annotations.NullMarked;
