/** Where proxies and services are, and which traffic policies name between them. */
@NullMarked
package dev.meshmanager.kuma.dashboard.topology;

import org.jspecify.annotations.NullMarked;
