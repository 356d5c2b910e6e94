package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.text.ShellText;
import dev.meshmanager.kuma.deploy.unit.ProxyCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of a zone on a machine. Each works in a shell of its own and in one script with the others, so each
 * checks what it needs: a line that failed ends neither a pasted block nor a script.
 */
final class UniversalCommands {
    private static final Pattern KONNECT = Pattern.compile("grpcs://([a-z0-9-]+)\\.mesh\\.sync\\.konghq\\.com:443");
    private static final String HOST = "HOST_ADDRESS";
    private static final String PUBLIC = "INGRESS_PUBLIC_ADDRESS";
    private static final String GLOBAL_URL = "GLOBAL_API_URL";
    private static final String GLOBAL_TOKEN = "KONNECT_TOKEN";
    private static final int SECONDS_TO_START = 60;

    private final ZoneDeploymentSpec zone;
    private final ZoneConnection connection;
    private final JsonObject config;
    private final List<ZoneProxy> proxies;

    UniversalCommands(ZoneDeploymentSpec zone, ZoneConnection connection, JsonObject config) {
        this.zone = zone;
        this.connection = connection;
        this.config = config;
        this.proxies = ZoneProxy.of(zone);
    }

    List<String> install() {
        String version = zone.version()
                .map(text -> "VERSION=" + ShellText.quote(text) + " ")
                .orElse("");
        List<String> commands = new ArrayList<>();
        if (hasProxies()) {
            commands.add(": " + String.join(" ", checked()));
        }
        commands.add("curl -L https://developer.konghq.com/mesh/installer.sh | " + version + "sh -");
        if (zone.version().isEmpty()) {
            commands.add("[ -d " + programs() + " ] || { echo 'there must be exactly one directory kong-mesh-* here:"
                    + " delete the other versions' >&2; false; }");
        }
        commands.add(TokenVariables.PATH + "=" + UniversalFiles.TOKEN + " " + programs() + "/kuma-cp run --config-file "
                + UniversalFiles.CONFIG + background("kuma-cp"));
        commands.add(waitUntilUp());
        if (hasProxies()) {
            commands.add(selectGlobal());
        }
        for (ZoneProxy proxy : proxies) {
            commands.add(token(proxy));
            commands.add(run(proxy));
        }
        if (proxies.stream().anyMatch(ZoneProxy::hasAddressOfMesh)) {
            commands.add(programs() + "/kumactl config control-planes add --name zone --address " + apiUrl()
                    + " --overwrite");
        }
        proxies.stream().filter(ZoneProxy::hasAddressOfMesh).map(this::address).forEach(commands::add);
        return commands;
    }

    private boolean hasProxies() {
        return !proxies.isEmpty();
    }

    private List<String> checked() {
        List<String> checks = new ArrayList<>(List.of(check(HOST)));
        if (zone.hasIngress()) {
            checks.add(check(PUBLIC));
        }
        if (konnectUrl().isEmpty()) {
            checks.add(check(GLOBAL_URL));
        }
        checks.add(check(GLOBAL_TOKEN));
        return checks;
    }

    private static String check(String variable) {
        return "\"${" + variable + ":?must be set, see README.md}\"";
    }

    /** Returns the directory of the programs. With two versions it is one word that names no directory. */
    private String programs() {
        return zone.version()
                .map(text -> ShellText.quote("kong-mesh-" + text + "/bin"))
                .orElse("\"$(echo kong-mesh-*/bin)\"");
    }

    private String waitUntilUp() {
        return "(n=0; until curl --silent --fail --output /dev/null " + apiUrl() + "; do n=$((n + 1)); if [ $n -ge "
                + SECONDS_TO_START + " ] || ! kill -0 \"$(cat kuma-cp.pid)\" 2> /dev/null; then"
                + " echo 'kuma-cp is not up, see its output' >&2; exit 1; fi; sleep 1; done)";
    }

    private String apiUrl() {
        return "http://localhost:" + port(5681, "apiServer", "http", "port") + "/";
    }

    private String selectGlobal() {
        return ": " + check(GLOBAL_TOKEN) + (konnectUrl().isEmpty() ? " " + check(GLOBAL_URL) : "") + " && "
                + programs() + "/kumactl config control-planes add --name konnect --address "
                + konnectUrl().map(ShellText::quote).orElse(ShellText.quoteWithVariables("$" + GLOBAL_URL))
                + " --headers " + ShellText.quoteWithVariables("authorization=Bearer $" + GLOBAL_TOKEN)
                + " --overwrite";
    }

    private Optional<String> konnectUrl() {
        Matcher region = KONNECT.matcher(connection.address());
        return region.matches()
                ? Optional.of("https://" + region.group(1) + ".api.konghq.com/v1/mesh/control-planes/"
                        + connection.controlPlaneId() + "/api")
                : Optional.empty();
    }

    /** A token file that is empty because the command failed would end in a proxy without a token. */
    private String token(ZoneProxy proxy) {
        String file = proxy.fileName() + "-token";
        String kind = proxy.mesh()
                .map(mesh ->
                        "dataplane-token --mesh " + ShellText.quote(mesh) + " --name " + ShellText.quote(proxy.name()))
                .orElseGet(() -> "zone-token --zone " + ShellText.quote(zone.name()) + " --scope " + proxy.role());
        return "curl --silent --show-error --fail --output /dev/null " + apiUrl() + " && (umask 077 && " + programs()
                + "/kumactl generate " + kind + " --valid-for 720h > " + file + " || { rm -f " + file + "; false; })";
    }

    private String run(ZoneProxy proxy) {
        boolean isAdvertised = proxy.isIngress() && !proxy.hasAddressOfMesh();
        String checks = check(HOST) + (isAdvertised ? " " + check(PUBLIC) : "");
        List<String> arguments = ProxyCommand.arguments(
                proxy.mesh().isPresent() ? ProxyCommand.DATAPLANE : proxy.role(),
                "https://localhost:" + port(5678, "dpServer", "port"),
                Optional.empty(),
                proxy.fileName() + ".yaml",
                proxy.fileName() + "-token");
        return ": " + checks + " && { " + programs() + "/kuma-dp " + String.join(" ", arguments)
                + variable("address", HOST) + (isAdvertised ? variable("advertisedAddress", PUBLIC) : "")
                + background(proxy.fileName()) + "; }";
    }

    /** Since Kuma 3.0, other zones reach an ingress only by the address that its zone states for each mesh. */
    private String address(ZoneProxy proxy) {
        return ": " + check(PUBLIC) + " && " + programs() + "/kumactl apply --file " + proxy.addressFile() + " --var "
                + ShellText.quoteWithVariables("advertisedAddress=$" + PUBLIC);
    }

    private static String variable(String name, String ofShell) {
        return " --dataplane-var " + ShellText.quoteWithVariables(name + "=$" + ofShell);
    }

    private int port(int otherwise, String... path) {
        Optional<JsonValue> value = Optional.of(JsonValue.of(config));
        for (String member : path) {
            value = value.flatMap(JsonValue::asObject).flatMap(object -> object.get(member));
        }
        return value.flatMap(JsonValue::asNumber).map(Number::intValue).orElse(otherwise);
    }

    /**
     * The process id is stored, since the machine may run other control planes and proxies that must not be stopped.
     */
    private static String background(String name) {
        return " & echo $! > " + name + ".pid";
    }

    private static String kill(String name) {
        return "kill $(cat " + name + ".pid)";
    }

    List<String> uninstall() {
        List<String> commands = new ArrayList<>();
        proxies.forEach(proxy -> commands.add(kill(proxy.fileName())));
        commands.add(kill("kuma-cp"));
        return commands;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("`" + UniversalFiles.TOKEN
                + "` holds the token of the zone, which `kuma-cp` reads when it starts: do not commit it.");
        if (hasProxies()) {
            notes.add(
                    "Before you start, set `" + HOST + "` to an address of this machine that proxies of the zone reach"
                            + (zone.hasIngress() ? ", and `" + PUBLIC + "` to the one that other zones reach." : "."));
            notes.add("Set `" + GLOBAL_TOKEN + "` to a token of Konnect that may administer the mesh control plane"
                    + (konnectUrl().isPresent() ? "." : ", and `" + GLOBAL_URL + "` to the URL of its Kuma API."));
            notes.addAll(zone.hasZoneProxiesOfMeshes() ? notesOfMeshes() : notesOfZoneTokens());
        }
        return notes;
    }

    private List<String> notesOfMeshes() {
        List<String> notes = new ArrayList<>();
        notes.add("Each mesh has zone proxies of its own, which are data plane proxies of that mesh. The meshes "
                + String.join(", ", zone.meshes()) + " must exist before they start.");
        if (zone.hasIngress()) {
            notes.add(
                    "Other zones reach an ingress by the `MeshZoneAddress` of its mesh, which the last commands create"
                            + " in the zone.");
        }
        return notes;
    }

    private static List<String> notesOfZoneTokens() {
        return List.of(
                "`kumactl generate zone-token` runs against the global control plane, not against this zone: only"
                        + " the global control plane has the signing key of zone tokens, and a zone answers"
                        + " `Signing Key not found`. The command before it selects the global control plane.");
    }
}
