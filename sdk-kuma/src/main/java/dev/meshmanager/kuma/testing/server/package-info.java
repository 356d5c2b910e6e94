/** The endpoints of the in-memory control plane and the web server in front of them. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.server;

import org.jspecify.annotations.NullMarked;
