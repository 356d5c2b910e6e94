package dev.meshmanager.kuma.validation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The syntax of names, hosts and labels, by the RFCs and the conventions of Kubernetes that the control plane follows.
 */
public final class Names {
    public static final int LONGEST_SUBDOMAIN = 253;
    public static final int LONGEST_LABEL = 63;
    /** Possessive, because greedy groups recurse in Java, and a long text would overflow the stack. */
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?+(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?+)*+");

    public static final Pattern LABEL_1035 = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-z.\\-_]*");
    private static final Pattern QUALIFIED = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");

    private Names() {}

    /** Returns whether the text is a domain name in lower case (RFC 1123) of any length. */
    public static boolean isDomain(String text) {
        return SUBDOMAIN.matcher(text).matches();
    }

    /** Returns why the text is not a subdomain by RFC 1123. Empty if it is one. */
    public static Optional<String> subdomain(String text) {
        if (text.length() > LONGEST_SUBDOMAIN) {
            return Optional.of("must have no more than " + LONGEST_SUBDOMAIN + " characters");
        }
        return isDomain(text)
                ? Optional.empty()
                : Optional.of("must be a lowercase RFC 1123 subdomain: letters, digits, '-' and '.', with a letter or"
                        + " digit at both ends");
    }

    /** Returns whether the text is valid as a name in a reference. Old names may contain underscores. */
    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** Returns why the text is not a label by RFC 1123, in the words of Kubernetes. Empty if it is one. */
    public static Optional<String> label1123(String text) {
        List<String> reasons = new ArrayList<>();
        if (text.length() > LONGEST_LABEL) {
            reasons.add("must be no more than " + LONGEST_LABEL + " characters");
        }
        if (isDomain(text) && text.contains(".")) {
            reasons.add("must not contain dots");
        } else if (!isDomain(text)) {
            reasons.add("a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must"
                    + " start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for"
                    + " validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')");
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    /** Returns why the text is not a key of a label. Empty if it is one. */
    public static Optional<String> labelKey(String key) {
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1);
        if (slash == 0 || slash > 0 && subdomain(key.substring(0, slash)).isPresent()) {
            return Optional.of("must have a lowercase RFC 1123 subdomain before the '/'");
        }
        return name.length() <= LONGEST_LABEL && QUALIFIED.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("must be a name of 1 to " + LONGEST_LABEL + " letters, digits, '-', '_' and '.', with a"
                        + " letter or digit at both ends, after an optional prefix and '/'");
    }

    /** Returns why the text is not a value of a label. Empty if it is one. */
    public static Optional<String> labelValue(String value) {
        return value.isEmpty()
                        || value.length() <= LONGEST_LABEL
                                && QUALIFIED.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("must be empty, or up to " + LONGEST_LABEL + " letters, digits, '-', '_' and '.', with a"
                        + " letter or digit at both ends");
    }
}
