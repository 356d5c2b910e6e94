package dev.meshmanager.kuma.validation.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The syntax of SPIFFE IDs, by the SPIFFE standard. */
public final class SpiffeIds {
    private static final String SCHEME = "spiffe://";
    private static final Pattern TRUST_DOMAIN = Pattern.compile("[a-z0-9._-]+");
    private static final Pattern SEGMENT = Pattern.compile("[a-zA-Z0-9._-]+");

    private SpiffeIds() {}

    /** Returns why the text is not a SPIFFE ID. Empty if it is one. */
    public static Optional<String> check(String id) {
        if (id.isEmpty()) {
            return Optional.of("must be a SPIFFE ID: it is empty");
        }
        if (!id.startsWith(SCHEME)) {
            return Optional.of("must be a SPIFFE ID: it must start with " + SCHEME);
        }
        String[] parts = id.substring(SCHEME.length()).split("/", -1);
        if (!TRUST_DOMAIN.matcher(parts[0]).matches()) {
            return Optional.of("must be a SPIFFE ID: the trust domain must consist of lower case letters, digits, '.',"
                    + " '-' and '_'");
        }
        if (id.endsWith("/")) {
            return Optional.of("must be a SPIFFE ID: it must not end in a slash");
        }
        for (int i = 1; i < parts.length; i++) {
            if (!SEGMENT.matcher(parts[i]).matches() || parts[i].equals(".") || parts[i].equals("..")) {
                return Optional.of("must be a SPIFFE ID: \"" + parts[i] + "\" is no segment of a path");
            }
        }
        return Optional.empty();
    }
}
