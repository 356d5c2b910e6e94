/**
 * Signing keys, tokens and development certificates, made without a control plane.
 *
 * <pre>{@code
 * SigningKey key = SigningKey.generate();
 * Token token = TokenIssuer.of(key).dataplane(t -> t.mesh("default").putTag("kuma.io/service", "web"));
 * System.out.println(TokenContent.of(token));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.deploy.credential;

import org.jspecify.annotations.NullMarked;
