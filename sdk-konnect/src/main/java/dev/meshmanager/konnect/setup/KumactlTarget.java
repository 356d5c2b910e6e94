package dev.meshmanager.konnect.setup;

import java.util.ArrayList;
import java.util.List;

/**
 * A control plane that {@code kumactl} connects to. Immutable.
 *
 * @param name the name under which {@code kumactl} stores it
 * @param address the base URL of its API
 * @param headers the headers of every call, as {@code name=value}. The shell expands variables, for example
 *     {@code $TOKEN}. Use a variable for a token, so that the token is in no file.
 */
public record KumactlTarget(String name, String address, List<String> headers) {
    /** Copies the headers. */
    public KumactlTarget {
        headers = List.copyOf(headers);
    }

    /** Returns the control plane at this URL, with the name {@code default} and without headers. */
    public static KumactlTarget of(String address) {
        return new KumactlTarget("default", address, List.of());
    }

    /**
     * Returns a mesh control plane of Konnect with the name {@code konnect}. The shell variable {@code KONNECT_TOKEN}
     * has the token.
     *
     * @param apiUrl the URL of the Kuma API of the control plane, which ends in {@code /api}
     */
    public static KumactlTarget konnect(String apiUrl) {
        return of(apiUrl).withName("konnect").withHeader("authorization", "Bearer $KONNECT_TOKEN");
    }

    /** Returns this control plane with another name. */
    public KumactlTarget withName(String name) {
        return new KumactlTarget(name, address, headers);
    }

    /** Returns this control plane with an additional header. */
    public KumactlTarget withHeader(String name, String value) {
        List<String> all = new ArrayList<>(headers);
        all.add(name + "=" + value);
        return new KumactlTarget(this.name, address, all);
    }

    /** Returns the command that adds this control plane to {@code kumactl} and selects it. */
    public String addCommand() {
        StringBuilder command = new StringBuilder(
                "kumactl config control-planes add --name " + quoted(name) + " --address " + quoted(address));
        headers.forEach(header -> command.append(" --headers ").append(quoted(header)));
        return command.append(" --overwrite").toString();
    }

    /** Quotes for a shell. Variables are still expanded. */
    private static String quoted(String text) {
        return text.matches("[\\w./:@=-]+") ? text : "\"" + text.replaceAll("([\\\\\"`!])", "\\\\$1") + "\"";
    }
}
