package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.text.Markdown;
import java.util.ArrayList;
import java.util.List;

/** The README of a zone for the person who runs the commands. */
final class ZoneReadme {
    private final ZoneDeploymentSpec zone;
    private final ZoneConnection connection;
    private final ZoneFiles files;

    ZoneReadme(ZoneDeploymentSpec zone, ZoneConnection connection, ZoneFiles files) {
        this.zone = zone;
        this.connection = connection;
        this.files = files;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# Zone " + Markdown.text(zone.name()));
        lines.add("");
        lines.add("Connects to the mesh control plane " + Markdown.code(connection.controlPlaneId()) + " at "
                + Markdown.code(connection.address()) + ".");
        lines.add("Outbound TCP to that host and port must be open.");
        lines.add("");
        lines.add("Run these commands in this directory, in this order:");
        addBlock(lines, files.install());
        lines.add("The zone shows as online in Konnect after some minutes.");
        lines.add("");
        files.notes().forEach(note -> lines.add("- " + note));
        lines.add("");
        lines.add("To stop the zone:");
        addBlock(lines, files.uninstall());
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static void addBlock(List<String> lines, List<String> commands) {
        lines.add("");
        lines.add(Markdown.block(commands));
        lines.add("");
    }
}
