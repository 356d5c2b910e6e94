package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files and commands that bring a zone up: for Kubernetes the namespace, the secret and the Helm values, for other
 * machines the configuration of {@code kuma-cp} and the token, and a README for who runs the commands. Immutable; only
 * the files meant for it hold the token.
 */
public final class ZoneDeployment {
    private final ZoneSpec zone;
    private final ZoneConnection connection;
    private final ZoneFiles files;

    private ZoneDeployment(ZoneSpec zone, ZoneConnection connection) {
        this.zone = zone;
        this.connection = connection;
        this.files = zone.platform() == ZonePlatform.KUBERNETES
                ? new KubernetesFiles(zone, connection)
                : new UniversalFiles(zone, connection);
    }

    /** Returns the deployment of a zone that connects like this. */
    public static ZoneDeployment of(ZoneSpec zone, ZoneConnection connection) {
        return new ZoneDeployment(zone, connection);
    }

    /** Returns the zone. */
    public ZoneSpec zone() {
        return zone;
    }

    /** Returns how the zone reaches its global control plane. */
    public ZoneConnection connection() {
        return connection;
    }

    /** Returns the commands that bring the zone up, to be run in this order where the files are. */
    public List<String> commands() {
        return files.install();
    }

    /** Returns the commands that take the zone down. */
    public List<String> uninstallCommands() {
        return files.uninstall();
    }

    /** Returns the files, the README among them. */
    public GeneratedFiles files() {
        List<GeneratedFile> all = new ArrayList<>(files.files());
        all.add(GeneratedFile.of("README.md", new ZoneReadme(zone, connection, files).text()));
        return GeneratedFiles.of(all);
    }

    /**
     * Writes the files to a directory, all or none. The one with the token, and the directory if it is made for them,
     * are for their owner only.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one of the files already; nothing is written then
     * @throws IOException if a file cannot be written; nothing is left of the others then
     */
    public void writeTo(Path directory) throws IOException {
        files().writeTo(directory);
    }

    /**
     * Writes the files to a directory, all or none, over those that are there.
     *
     * @throws IOException if a file cannot be written; all are as they were before then
     */
    public void overwriteIn(Path directory) throws IOException {
        files().overwriteIn(directory);
    }

    /** Returns the zone and its platform. */
    @Override
    public String toString() {
        return "ZoneDeployment(" + zone + ")";
    }
}
