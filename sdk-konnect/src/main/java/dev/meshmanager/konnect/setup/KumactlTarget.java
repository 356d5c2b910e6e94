package dev.meshmanager.konnect.setup;

import java.util.ArrayList;
import java.util.List;

/**
 * A control plane as {@code kumactl} is told of it. Immutable.
 *
 * @param name the name that {@code kumactl} keeps it under
 * @param address the base URL of its API
 * @param headers the headers of every call, as {@code name=value}; variables of the shell, as in {@code $TOKEN}, stay
 *     what they are, and a token should only stand there as one
 */
public record KumactlTarget(String name, String address, List<String> headers) {
    /** Copies the headers. */
    public KumactlTarget {
        headers = List.copyOf(headers);
    }

    /** Returns the control plane at this URL, without headers. */
    public static KumactlTarget of(String name, String address) {
        return new KumactlTarget(name, address, List.of());
    }

    /**
     * Returns a mesh control plane of Konnect; the token comes from the variable {@code KONNECT_TOKEN} of the shell.
     *
     * @param apiUrl the URL of the control plane's API, which ends in {@code /api}
     */
    public static KumactlTarget konnect(String apiUrl) {
        return of("konnect", apiUrl).withHeader("authorization", "Bearer $KONNECT_TOKEN");
    }

    /** Returns this control plane with one more header. */
    public KumactlTarget withHeader(String name, String value) {
        List<String> all = new ArrayList<>(headers);
        all.add(name + "=" + value);
        return new KumactlTarget(this.name, address, all);
    }

    /** Returns the command that makes {@code kumactl} know this control plane and use it. */
    public String addCommand() {
        StringBuilder command = new StringBuilder(
                "kumactl config control-planes add --name " + quoted(name) + " --address " + quoted(address));
        headers.forEach(header -> command.append(" --headers ").append(quoted(header)));
        return command.append(" --overwrite").toString();
    }

    /** Quotes for a shell so that only variables mean something. */
    private static String quoted(String text) {
        return text.matches("[\\w./:@=-]+") ? text : "\"" + text.replaceAll("([\\\\\"`!])", "\\\\$1") + "\"";
    }
}
