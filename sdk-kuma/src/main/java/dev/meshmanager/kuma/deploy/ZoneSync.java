package dev.meshmanager.kuma.deploy;

/** Sets the connection (KDS) between a global control plane and its zones. */
public final class ZoneSync extends SettingGroup<ZoneSync> {
    ZoneSync(ControlPlane.Builder controlPlane) {
        super(controlPlane, "multizone.");
    }

    /** Sets the port of the global control plane that zones connect to. Default: 5685. */
    public ZoneSync port(int port) {
        return set("global.kds.grpcPort", port);
    }

    /** Sets the files of the certificate of the global control plane. */
    public ZoneSync certificate(String certificateFile, String keyFile) {
        return set("global.kds.tlsCertFile", certificateFile).set("global.kds.tlsKeyFile", keyFile);
    }

    /** Serves without TLS, for example behind a load balancer. Zones then connect to {@code grpc://}. */
    public ZoneSync withoutTls() {
        return set("global.kds.tlsEnabled", false);
    }

    /** Sets the file with the authorities that a zone trusts. Default: those of the system. */
    public ZoneSync certificateAuthority(String caFile) {
        return set("zone.kds.rootCaFile", caFile);
    }

    /** Accepts any certificate of the global control plane. For development only. */
    public ZoneSync dangerouslySkipVerify() {
        return set("zone.kds.tlsSkipVerify", true);
    }
}
