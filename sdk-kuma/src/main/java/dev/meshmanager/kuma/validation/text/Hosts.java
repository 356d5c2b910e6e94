package dev.meshmanager.kuma.validation.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The syntax of hosts, addresses and URLs, as strict as in the control plane. */
public final class Hosts {
    private static final Pattern DNS_NAME =
            Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9_-]{0,62}(\\.[a-zA-Z0-9_][a-zA-Z0-9_-]{0,62})*[._]?");
    private static final int LONGEST_DNS_NAME = 255;
    private static final Pattern OCTETS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IP6 =
            Pattern.compile("(?=.*:.*:)[0-9a-fA-F:]{2,39}|[0-9a-fA-F:]{2,30}:(?:\\d{1,3}\\.){3}\\d{1,3}");
    private static final String WORD = "[a-zA-Z0-9\\u00a1-\\uffff]";
    private static final Pattern URL = Pattern.compile("(?:(?:ftp|tcp|udp|wss?|https?)://)?(?:[^\\s@]+@)?"
            + "(?:\\[[0-9a-fA-F:.]+]|" + WORD + "(?:[-_.a-zA-Z0-9\\u00a1-\\uffff]*" + WORD + ")?)"
            + "\\.?(?::\\d{1,5})?(?:[/?#]\\S*)?");

    private Hosts() {}

    public static boolean isIp(String text) {
        return OCTETS.matcher(text).matches() || IP6.matcher(text).matches() && isIp6(text);
    }

    private static boolean isIp6(String text) {
        int groups = text.split(":", -1).length;
        boolean abbreviated = text.contains("::");
        return !text.contains(":::")
                && text.indexOf("::") == text.lastIndexOf("::")
                && (abbreviated ? groups <= 9 : groups == (text.contains(".") ? 7 : 8));
    }

    public static boolean isDnsName(String text) {
        return text.replace(".", "").length() <= LONGEST_DNS_NAME
                && !isIp(text)
                && DNS_NAME.matcher(text).matches();
    }

    /** Returns whether the text is a URL, or an address with or without a port. */
    public static boolean isUrl(String text) {
        boolean hasHost = text.contains(":") || text.contains(".");
        return text.length() >= 3 && hasHost && URL.matcher(text).matches();
    }

    /** Returns the URL. Empty if the text is neither an absolute URL nor an absolute path. */
    public static Optional<URI> requestUri(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() || text.startsWith("/") ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the host and port of {@code host:port}, each of which may be an empty text. Empty if the text has another
     * form.
     */
    public static Optional<HostPort> split(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (!bracketed && (host.contains(":") || host.contains("[") || host.contains("]"))) {
            return Optional.empty();
        }
        return Optional.of(
                new HostPort(bracketed ? host.substring(1, host.length() - 1) : host, text.substring(colon + 1)));
    }

    public record HostPort(String host, String port) {}
}
