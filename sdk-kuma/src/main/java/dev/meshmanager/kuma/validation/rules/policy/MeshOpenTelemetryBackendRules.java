package dev.meshmanager.kuma.validation.rules.policy;

import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.text.Hosts;

/** The rules for a {@link MeshOpenTelemetryBackend}. */
public final class MeshOpenTelemetryBackendRules implements KindRules<MeshOpenTelemetryBackend> {
    @Override
    public void check(MeshOpenTelemetryBackend backend, FieldPath root) {
        MeshOpenTelemetryBackend.Protocol protocol =
                backend.spec().protocol().orElse(MeshOpenTelemetryBackend.Protocol.GRPC);
        FieldPath at = root.field("spec").field("endpoint");
        backend.spec().endpoint().ifPresent(endpoint -> {
            endpoint.address().ifPresent(address -> {
                if (!Hosts.isIp(address) && !Hosts.isDnsName(address)) {
                    at.field("address").reject("must be an IP address or a host name");
                }
            });
            if (endpoint.port().isPresent()) {
                at.field("port").port(endpoint.port());
            }
            endpoint.path()
                    .filter(path -> !path.isEmpty())
                    .ifPresent(path -> checkPath(at.field("path"), path, protocol));
        });
    }

    private static void checkPath(FieldPath at, String path, MeshOpenTelemetryBackend.Protocol protocol) {
        if (protocol.equals(MeshOpenTelemetryBackend.Protocol.GRPC)) {
            at.reject("must not be set with protocol grpc");
        }
        if (!path.startsWith("/")) {
            at.reject("must start with /");
        }
        if (path.contains("?") || path.contains("#")) {
            at.reject("must not have a query or a fragment");
        }
    }
}
