package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.matching.Effective;
import dev.meshmanager.kuma.matching.Setting;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides whether a proxy lets traffic pass to a host outside of the mesh. */
final class Passthrough {
    private Passthrough() {}

    static CallStep decide(Effective<MeshPassthrough.Conf> policies, MeshModel mesh, String host, int port) {
        Optional<MeshPassthrough.PassthroughMode> mode = policies.conf().passthroughMode();
        if (mode.isEmpty() && policies.isEmpty()) {
            return ofMesh(mesh);
        }
        if (mode.equals(Optional.of(MeshPassthrough.PassthroughMode.ALL))) {
            return by(policies, "passthroughMode", CallStep.passed(CallCheck.PASSTHROUGH, "all hosts are allowed"));
        }
        if (mode.equals(Optional.of(MeshPassthrough.PassthroughMode.MATCHED))) {
            List<MeshPassthrough.Match> matches = policies.conf().appendMatch();
            boolean isMatched = matches.stream().anyMatch(match -> isFor(match, host, port));
            return by(
                    policies,
                    "appendMatch",
                    isMatched
                            ? CallStep.passed(CallCheck.PASSTHROUGH, host + ":" + port + " is among the matches")
                            : CallStep.failed(CallCheck.PASSTHROUGH, host + ":" + port + " is not among the matches"));
        }
        return by(policies, "passthroughMode", CallStep.failed(CallCheck.PASSTHROUGH, "no host is allowed"));
    }

    private static CallStep by(Effective<MeshPassthrough.Conf> policies, String member, CallStep step) {
        return policies.setting(member)
                .or(() -> policies.setting("passthroughMode"))
                .map(Setting::source)
                .map(source -> step.by(Cause.of(source)))
                .orElse(step);
    }

    private static CallStep ofMesh(MeshModel mesh) {
        Optional<Boolean> setting =
                mesh.mesh().networking().flatMap(Mesh.Networking::outbound).flatMap(Mesh.Outbound::passthrough);
        CallStep step = setting.orElse(true)
                ? CallStep.passed(CallCheck.PASSTHROUGH, "the mesh allows all hosts")
                : CallStep.failed(CallCheck.PASSTHROUGH, "the mesh allows no host");
        return setting.isEmpty()
                ? step
                : step.by(Cause.of(mesh.mesh(), "networking.outbound.passthrough", mesh.estate()));
    }

    private static boolean isFor(MeshPassthrough.Match match, String host, int port) {
        String value = match.value().orElse("").toLowerCase(Locale.ROOT);
        String called = host.toLowerCase(Locale.ROOT);
        boolean isHost = match.type().equals(Optional.of(MeshPassthrough.MatchType.CIDR))
                ? AddressRange.parse(value)
                        .filter(range -> range.contains(called))
                        .isPresent()
                : value.equals(called) || value.startsWith("*.") && called.endsWith(value.substring(1));
        return isHost && match.port().orElse(port) == port;
    }
}
