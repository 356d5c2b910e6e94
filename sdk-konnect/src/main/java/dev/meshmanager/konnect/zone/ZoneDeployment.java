package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files and commands that run a zone, and a README for the person who runs them. For Kubernetes the files are
 * namespace, secret and Helm values; for a machine, the configuration of {@code kuma-cp} and the token. Immutable.
 *
 * <p><b>Secrets.</b> Only {@code secret.yaml} or {@code cp-token} holds the token. Its {@code GeneratedFile.secret()}
 * is true, and it is written for the owner only.
 */
public final class ZoneDeployment {
    private final ZoneDeploymentSpec zone;
    private final ZoneConnection connection;
    private final ZoneFiles files;

    private ZoneDeployment(ZoneDeploymentSpec zone, ZoneConnection connection) {
        this.zone = zone;
        this.connection = connection;
        this.files = zone.platform() == ZonePlatform.KUBERNETES
                ? new KubernetesFiles(zone, connection)
                : new UniversalFiles(zone, connection);
    }

    /** Returns the deployment of a zone. */
    public static ZoneDeployment of(ZoneDeploymentSpec zone, ZoneConnection connection) {
        return new ZoneDeployment(zone, connection);
    }

    /** Returns the zone. */
    public ZoneDeploymentSpec zone() {
        return zone;
    }

    /** Returns how the zone connects to its global control plane. */
    public ZoneConnection connection() {
        return connection;
    }

    /** Returns the commands that start the zone. Run them in this order, in the directory of the files. */
    public List<String> commands() {
        return files.install();
    }

    /** Returns the commands that stop the zone, in this order. */
    public List<String> uninstallCommands() {
        return files.uninstall();
    }

    /** Returns the files, including the README. */
    public GeneratedFiles files() {
        List<GeneratedFile> all = new ArrayList<>(files.files());
        all.add(GeneratedFile.of("README.md", new ZoneReadme(zone, connection, files).text()));
        return GeneratedFiles.of(all);
    }

    /**
     * Writes all files to a directory, or none. The directory is created if it does not exist. A new directory and the
     * file with the token are accessible to the owner only.
     *
     * @throws java.nio.file.FileAlreadyExistsException if one of the files exists; nothing is written
     * @throws IOException if a file cannot be written; the files that were written are deleted
     */
    public void writeTo(Path directory) throws IOException {
        files().writeTo(directory);
    }

    /**
     * Writes all files to a directory, or none, and replaces existing files.
     *
     * @throws IOException if a file cannot be written; all files are restored
     */
    public void overwriteIn(Path directory) throws IOException {
        files().overwriteIn(directory);
    }

    /** Returns name and platform of the zone. */
    @Override
    public String toString() {
        return "ZoneDeployment(" + zone + ")";
    }
}
