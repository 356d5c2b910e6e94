package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.Token;
import java.time.Duration;

/** Sets where a control plane stores its resources in PostgreSQL. What is not set has the default of the version. */
public final class PostgresStore extends SettingGroup<PostgresStore> {
    PostgresStore(ControlPlane.Builder controlPlane) {
        super(controlPlane.set("store.type", "postgres"), "store.postgres.");
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

    /**
     * Reads lists from a replica too.
     *
     * @param percent how many of a hundred queries go to the replica
     */
    public PostgresStore readReplica(String host, int port, int percent) {
        return set("readReplica.host", host).set("readReplica.port", port).set("readReplica.ratio", percent);
    }

    /** Sets how long the control plane waits for a connection, in whole seconds. Default: five seconds. */
    public PostgresStore connectionTimeout(Duration timeout) {
        return set("connectionTimeout", timeout.toSeconds());
    }
}
