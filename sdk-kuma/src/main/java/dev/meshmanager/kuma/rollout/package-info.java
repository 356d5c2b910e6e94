/**
 * Changes of a running mesh in stages, with a check between them: mTLS, authorities, identities, services and canaries.
 *
 * <pre>{@code
 * Rollout rollout = ProgressiveMtls.of(kuma, "default");
 * System.out.println(rollout);
 * RolloutResult result = rollout.run(kuma, RolloutOptions.defaults());
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.rollout;

import org.jspecify.annotations.NullMarked;
