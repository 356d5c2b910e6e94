package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.text.Markdown;
import dev.meshmanager.core.text.ShellText;
import dev.meshmanager.kuma.deploy.kumactl.KumactlConfig;
import dev.meshmanager.kuma.deploy.kumactl.KumactlControlPlane;
import java.util.ArrayList;
import java.util.List;

/** The README of a topology, and the configuration of {@code kumactl} that its commands use. */
final class TopologyReadme {
    private final List<TopologyHost> hosts;

    TopologyReadme(List<TopologyHost> hosts) {
        this.hosts = hosts;
    }

    /** The API of a control plane in Kubernetes is reached through the cluster, where there are no tokens. */
    private List<TopologyHost> onMachines() {
        return hosts.stream()
                .filter(host -> host.controlPlane().platform() == Platform.UNIVERSAL)
                .toList();
    }

    boolean hasKumactl() {
        return !onMachines().isEmpty();
    }

    KumactlConfig kumactl(Token token) {
        KumactlConfig config = KumactlConfig.EMPTY;
        for (TopologyHost host : onMachines()) {
            config = config.with(KumactlControlPlane.builder(
                            host.directory(),
                            "https://" + host.address() + ":"
                                    + host.controlPlane().port("apiServer.https.port", 5682))
                    .token(token)
                    .certificateAuthority("kumactl/ca.crt")
                    .build());
        }
        return config.switchTo(onMachines().get(0).directory());
    }

    List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (TopologyHost host : hosts) {
            commands.add("cd " + ShellText.quote(host.directory()));
            commands.addAll(host.commands());
            commands.add("cd ..");
        }
        if (hasKumactl()) {
            commands.addAll(kumactl());
        }
        return commands;
    }

    private List<String> kumactl() {
        String kumactl = "kumactl --config-file kumactl/config ";
        if (hosts.size() == 1) {
            return List.of(kumactl + "get meshes");
        }
        // The global control plane learns some ten seconds later that a zone has connected.
        String waiting = "(n=0; while " + kumactl
                + "inspect zones | grep --quiet Offline; do n=$((n + 1)); [ $n -lt 60 ] || break; sleep 1; done)";
        return List.of(waiting, kumactl + "inspect zones");
    }

    String composeText() {
        List<String> commands = List.of(
                "docker compose up --detach",
                // One of the services ends, so "up --wait" would report a failure.
                "(n=0; until curl --silent --fail http://localhost:15000; do n=$((n + 1)); [ $n -lt 60 ] || exit 1;"
                        + " sleep 2; done)");
        return "# Mesh\n\nDocker with Compose must be installed. In this directory:\n\n" + Markdown.block(commands)
                + "\n\nThe second command calls the demo application through its proxy. To stop all and delete the data:\n\n"
                + Markdown.block(List.of("docker compose down --volumes"))
                + "\n\n`keys`, `kumactl/config`, files named `token`, `*password` and `*.key` are secrets: do not commit"
                + " them.\n";
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# Mesh");
        lines.add("");
        lines.add("Each directory is for one host. Copy it there, and run the commands in it, in this order.");
        for (TopologyHost host : hosts) {
            lines.add("");
            lines.add("## " + Markdown.text(host.directory()));
            lines.add("");
            lines.add(
                    host.controlPlane().platform() == Platform.KUBERNETES
                            ? "In Kubernetes: `kubectl` and `helm` must point to the cluster."
                            : "At " + Markdown.code(host.address()) + ": `kuma-cp` "
                                    + host.controlPlane().version() + " must be on the path.");
            lines.add("");
            lines.add(Markdown.block(host.commands()));
        }
        if (hasKumactl()) {
            lines.add("");
            lines.add("## kumactl");
            lines.add("");
            lines.add("In this directory:");
            lines.add("");
            lines.add(Markdown.block(kumactl()));
        }
        lines.add("");
        lines.add(
                "`keys`, `kumactl/config` and files named `*.key` are secrets: do not commit them. Keep `keys` offline;"
                        + " it signs further tokens and certificates.");
        return String.join("\n", lines) + "\n";
    }
}
