/**
 * The HTTP options of all clients ({@link dev.meshmanager.core.http.ClientBuilder}) and the
 * {@link dev.meshmanager.core.http.RetryPolicy}:
 *
 * <pre>{@code
 * KumaClient kuma = KumaClient.builder().url(url).token(token).retries(RetryPolicy.NONE).build();
 * }</pre>
 */
@NullMarked
package dev.meshmanager.core.http;

import org.jspecify.annotations.NullMarked;
