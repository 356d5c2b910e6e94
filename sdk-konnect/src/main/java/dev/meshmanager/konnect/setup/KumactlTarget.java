package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.text.SecretNames;
import dev.meshmanager.core.text.SecretText;
import dev.meshmanager.core.text.ShellText;
import dev.meshmanager.core.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A control plane that {@code kumactl} connects to. Immutable.
 *
 * @param name the name under which {@code kumactl} stores it
 * @param address the base URL of its API
 * @param headers the headers of every call, as {@code name=value}. The shell expands variables, for example
 *     {@code $TOKEN} or {@code ${TOKEN}}, and nothing else. Use a variable for a token, so that the token is in no
 *     file.
 */
public record KumactlTarget(String name, String address, List<String> headers) {
    private static final Pattern ONLY_VARIABLE = Pattern.compile("=(?i:(?:bearer|basic|token) +)?\\$(\\w+|\\{\\w+})");

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

    /**
     * Returns the command that adds this control plane to {@code kumactl} and selects it, quoted for POSIX shells.
     *
     * @throws IllegalArgumentException if a part has a NUL character, which no command can hold
     */
    public String addCommand() {
        StringBuilder command = new StringBuilder("kumactl config control-planes add --name " + ShellText.quote(name)
                + " --address " + ShellText.quote(address));
        headers.forEach(header -> command.append(" --headers ").append(ShellText.quoteWithVariables(header)));
        return command.append(" --overwrite").toString();
    }

    /** Returns whether a secret is written out in the command, instead of a variable. */
    boolean holdsSecret() {
        return headers.stream()
                        .anyMatch(header -> isSecret(
                                nameOf(header), header.substring(nameOf(header).length())))
                || !SecretText.of(address).equals(address);
    }

    private static boolean isSecret(String name, String value) {
        return SecretNames.isSecret(name) && !ONLY_VARIABLE.matcher(value).matches()
                || !SecretText.of(value).equals(value);
    }

    private static String nameOf(String header) {
        int end = header.indexOf('=');
        return end < 0 ? "" : header.substring(0, end);
    }

    /** Returns name, address and names of headers, without their values. */
    @Override
    public String toString() {
        List<String> names = headers.stream()
                .map(header -> VisibleText.part(nameOf(header)) + "=***")
                .toList();
        return "KumactlTarget[name=" + VisibleText.part(name) + ", address=" + VisibleText.cleanMessage(address)
                + ", headers=" + names + "]";
    }
}
