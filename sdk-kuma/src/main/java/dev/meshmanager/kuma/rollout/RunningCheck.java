package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.identity.MeshTrust;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** A check that is repeated until it passes or fails. */
interface RunningCheck {
    Verdict poll();

    /**
     * The outcome of one attempt of a check.
     *
     * @param isPassed whether the check passed
     * @param isFinal whether another attempt would be of no use
     * @param reason why it did not pass
     */
    record Verdict(boolean isPassed, boolean isFinal, String reason) {
        static Verdict passed() {
            return new Verdict(true, true, "");
        }

        static Verdict failed(String reason) {
            return new Verdict(false, true, reason);
        }

        static Verdict waiting(String reason) {
            return new Verdict(false, false, reason);
        }

        /** Returns a verdict that waits for these, or has passed if there are none. */
        static Verdict waitingFor(String what, Collection<String> names) {
            return names.isEmpty() ? passed() : waiting(what + ": " + String.join(", ", names));
        }
    }

    /** Returns for how long the check has to observe before it can pass. */
    default Duration window() {
        return Duration.ZERO;
    }

    static RunningCheck of(StageCheck check, KumaClient kuma, RolloutOptions options) {
        String mesh = check.setting(StageCheck.MESH);
        String issuer = check.setting(StageCheck.ISSUER);
        return switch (check.kind()) {
            case PROPAGATION -> Verdict::passed;
            case CERTIFICATES -> new CertificateCheck(kuma, mesh, options.clock(), issuer);
            case NO_CERTIFICATES -> new CertificateCheck(kuma, mesh, options.clock(), "");
            case TRUST -> () -> trust(kuma.resources(MeshTrust.TYPE).list(mesh).toList(), issuer);
            case SERVICES -> new ServiceCheck(kuma, mesh);
            case STATISTICS -> new StatisticsCheck(kuma, check, options);
        };
    }

    private static Verdict trust(List<MeshTrust> trusts, String identity) {
        List<String> names = trusts.stream()
                .filter(trust -> Issuer.isOf(trust, identity))
                .map(Resource::name)
                .toList();
        return names.isEmpty() ? Verdict.waiting("there is no MeshTrust of " + identity) : Verdict.passed();
    }
}
