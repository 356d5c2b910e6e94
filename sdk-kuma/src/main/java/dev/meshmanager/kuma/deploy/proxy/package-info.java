/**
 * Proxies on machines: their resource, token, command and systemd unit, and the redirection of traffic to them.
 *
 * <pre>{@code
 * UniversalProxy web = UniversalProxy.of(dataplane, p -> p.controlPlane("https://kuma.example:5678"));
 * web.files(web.token(TokenIssuer.of(key), Duration.ofDays(30))).writeTo(Path.of("web-1"));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.deploy.proxy;

import org.jspecify.annotations.NullMarked;
