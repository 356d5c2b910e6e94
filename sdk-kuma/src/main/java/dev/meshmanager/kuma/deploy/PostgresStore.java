package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.Token;

/** Sets where a control plane stores its resources in PostgreSQL. What is not set has the default of the version. */
public final class PostgresStore {
    private final ControlPlane.Builder controlPlane;

    PostgresStore(ControlPlane.Builder controlPlane) {
        this.controlPlane = controlPlane.set("store.type", "postgres");
    }

    /** Sets the host of the database. */
    public PostgresStore host(String host) {
        return set("host", host);
    }

    /** Sets the port of the database. The control plane's default is 15432, not that of PostgreSQL. */
    public PostgresStore port(int port) {
        return set("port", port);
    }

    /** Sets the user of the database. */
    public PostgresStore user(String user) {
        return set("user", user);
    }

    /** Sets the password of the user. The files that hold it are for their owner only. */
    public PostgresStore password(Token password) {
        return set("password", password.reveal());
    }

    /** Sets the name of the database. */
    public PostgresStore database(String name) {
        return set("dbName", name);
    }

    /** Sets the largest number of open connections. */
    public PostgresStore maxOpenConnections(int connections) {
        return set("maxOpenConnections", connections);
    }

    /** Sets how the connection is secured. */
    public PostgresStore tls(PostgresTls mode) {
        return set("tls.mode", mode.text());
    }

    /** Sets the file with the trusted authorities of the server. {@link PostgresTls#VERIFY_FULL} is set with it. */
    public PostgresStore certificateAuthority(String caFile) {
        return tls(PostgresTls.VERIFY_FULL).set("tls.caPath", caFile);
    }

    /** Sets the files of the certificate with which the control plane authenticates. */
    public PostgresStore clientCertificate(String certificateFile, String keyFile) {
        return set("tls.certPath", certificateFile).set("tls.keyPath", keyFile);
    }

    private PostgresStore set(String name, Object value) {
        controlPlane.set("store.postgres." + name, value);
        return this;
    }
}
