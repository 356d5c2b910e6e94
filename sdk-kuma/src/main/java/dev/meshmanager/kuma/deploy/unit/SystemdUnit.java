package dev.meshmanager.kuma.deploy.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit of systemd that runs one command as a user. The configuration is in {@code /etc/kuma}, which the command
 * cannot write to.
 *
 * <p>The user keeps its number and the network of the machine, because the redirection of traffic leaves out what comes
 * from the number of the user of the proxy: neither {@code DynamicUser} nor {@code PrivateUsers} is set. Nor is
 * {@code PrivateTmp}, because SPIRE has its socket in {@code /tmp}.
 */
public final class SystemdUnit {
    private static final Pattern LOGS = Pattern.compile("/var/log/([^/]+)/.+");
    private static final int FIRST_PORT_OF_USERS = 1024;

    private final String description;
    private final String user;
    private final List<String> command;
    private final List<String> service = new ArrayList<>();

    private SystemdUnit(String description, String user, List<String> command) {
        this.description = description;
        this.user = user;
        this.command = command;
    }

    /** Returns a unit. */
    public static SystemdUnit of(String description, String user, List<String> command) {
        return new SystemdUnit(description, user, command);
    }

    /** Runs a command first. */
    public SystemdUnit before(List<String> command) {
        service.add("ExecStartPre=" + line(command));
        return this;
    }

    /** Creates a directory in {@code /var/lib} that remains, and makes it the home of the user. */
    public SystemdUnit home(String name) {
        service.addAll(List.of("StateDirectory=" + name, "StateDirectoryMode=0700", "Environment=HOME=%S/" + name));
        return this;
    }

    /** Creates a directory in {@code /run}, and sets a variable to it. */
    public SystemdUnit runtimeDirectory(String name, String variable) {
        service.addAll(List.of(
                "RuntimeDirectory=" + name, "RuntimeDirectoryMode=0700", "Environment=" + variable + "=%t/" + name));
        return this;
    }

    /** Lets the command write its log. */
    public SystemdUnit logFile(String path) {
        Matcher logs = LOGS.matcher(path);
        return logs.matches() ? add("LogsDirectory=" + quote(logs.group(1))) : writable(path.replaceAll("/[^/]*$", ""));
    }

    /** Lets the command write to a directory, if it exists. */
    public SystemdUnit writable(String directory) {
        return directory.startsWith("/") ? add("ReadWritePaths=" + quote("-" + directory)) : this;
    }

    /** Lets the command listen on these ports, also below 1024. */
    public SystemdUnit ports(List<Integer> ports) {
        return ports.stream().anyMatch(port -> port > 0 && port < FIRST_PORT_OF_USERS) ? lowPorts() : this;
    }

    /** Lets the command listen on ports below 1024. */
    public SystemdUnit lowPorts() {
        return add("AmbientCapabilities=CAP_NET_BIND_SERVICE").add("CapabilityBoundingSet=CAP_NET_BIND_SERVICE");
    }

    private SystemdUnit add(String line) {
        service.add(line);
        return this;
    }

    /** Returns the text of the file. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(
                "[Unit]",
                "Description=" + description.replace("%", "%%"),
                "Wants=network-online.target",
                "After=network-online.target",
                "",
                "[Service]",
                "User=" + user,
                "WorkingDirectory=/etc/kuma"));
        lines.addAll(service);
        lines.addAll(List.of(
                "ExecStart=" + line(command),
                "Restart=on-failure",
                "RestartSec=5",
                "LimitNOFILE=1048576",
                "NoNewPrivileges=true",
                "ProtectSystem=full",
                "ProtectKernelTunables=true",
                "ProtectKernelModules=true",
                "ProtectControlGroups=true",
                "PrivateDevices=true",
                "RestrictSUIDSGID=true",
                "LockPersonality=true",
                "",
                "[Install]",
                "WantedBy=multi-user.target"));
        return String.join("\n", lines) + "\n";
    }

    /** Returns the commands that install a unit with files for its user and start it, in the directory of the files. */
    public static List<String> install(String unit, String user, List<String> files) {
        List<String> commands = new ArrayList<>();
        commands.add("id " + user + " > /dev/null 2>&1 || sudo useradd --system --no-create-home --shell"
                + " /usr/sbin/nologin " + user);
        commands.add("sudo install -d /etc/kuma");
        commands.add("sudo install --owner " + user + " --mode 600 " + String.join(" ", files) + " /etc/kuma/");
        commands.add("sudo install --mode 644 " + unit + " /etc/systemd/system/");
        commands.add("sudo systemctl daemon-reload");
        commands.add("sudo systemctl enable --now " + unit);
        return commands;
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
