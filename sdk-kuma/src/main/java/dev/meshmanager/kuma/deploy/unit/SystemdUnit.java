package dev.meshmanager.kuma.deploy.unit;

import java.util.ArrayList;
import java.util.List;

/** Units of systemd. */
public final class SystemdUnit {
    private SystemdUnit() {}

    /** Returns a unit that runs one command as a user, after another one that may be empty. */
    public static String text(String description, String user, List<String> before, List<String> command) {
        List<String> lines = new ArrayList<>(List.of(
                "[Unit]",
                "Description=" + description.replace("%", "%%"),
                "Wants=network-online.target",
                "After=network-online.target",
                "",
                "[Service]",
                "User=" + user,
                "WorkingDirectory=/etc/kuma"));
        if (!before.isEmpty()) {
            lines.add("ExecStartPre=" + line(before));
        }
        lines.addAll(List.of(
                "ExecStart=" + line(command),
                "Restart=on-failure",
                "RestartSec=5",
                "LimitNOFILE=1048576",
                "NoNewPrivileges=true",
                "",
                "[Install]",
                "WantedBy=multi-user.target"));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> command) {
        return String.join(" ", command.stream().map(SystemdUnit::quote).toList());
    }

    private static String quote(String word) {
        String text = word.replace("%", "%%").replace("$", "$$");
        return text.matches("[A-Za-z0-9_./:@=,+%$-]+")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
