/**
 * How the clients of the SDK speak HTTP: {@link dev.meshmanager.core.http.ClientBuilder} holds the options that they
 * share, {@link dev.meshmanager.core.exchange.Exchange} is one call that can be made, now or in the background.
 */
@NullMarked
package dev.meshmanager.core.http;

import org.jspecify.annotations.NullMarked;
