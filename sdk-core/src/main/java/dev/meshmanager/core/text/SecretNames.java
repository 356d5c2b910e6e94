package dev.meshmanager.core.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by the name of a member, a header, a variable or a parameter of a query whether its value is a secret. */
public final class SecretNames {
    /** Without the signs between words, which Envoy writes as {@code private_key} and Kuma as {@code privateKey}. */
    private static final Pattern SECRET = Pattern.compile(
            ".*(tokens?|passwords?|passwd|passphrases?|pwd|secrets?|apikeys?|authorization|credentials?|jwts?"
                    + "|(private|client|access|secret|signing|encryption|shared|master|account|hmac|sas)keys?)"
                    + "|cookie|setcookie|(set)?cookies|sessionticketkeys");

    private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9]");
    /** What secrets are called in the queries of URLs; elsewhere, these words mean other things. */
    private static final Set<String> IN_QUERY =
            Set.of("key", "sig", "signature", "auth", "code", "sas", "pass", "xamzsignature", "xamzcredential");

    private static final Pattern SECRET_KIND = Pattern.compile("(?i)secret|credential|password");
    private static final Set<String> INLINE = Set.of("inline", "inlineString", "insecureInline");

    /** Envoy holds a header as {@code key} with {@code value}, Kuma as {@code name} with {@code value}. */
    private static final Pattern HEADER_VALUE =
            Pattern.compile("values?|raw_?[vV]alue|exact|prefix|suffix|contains|regex|\\w+_match");

    private SecretNames() {}

    /** Returns whether the value of a member of this name is a secret. */
    public static boolean isSecret(String name) {
        return SECRET.matcher(words(name)).matches();
    }

    /** Returns whether a member of this name holds what the {@code name} or {@code key} beside it is for. */
    public static boolean isHeaderValue(String name) {
        return HEADER_VALUE.matcher(name).matches();
    }

    /** Returns whether a member of this name holds the value of a data source of Kuma, which is a secret or a file. */
    static boolean isInline(String name) {
        return INLINE.contains(name);
    }

    /** Returns whether the value of a parameter of this name is a secret. */
    static boolean isSecretInQuery(String name) {
        return isSecret(name) || IN_QUERY.contains(words(name));
    }

    /** Returns whether the name counts things: the tokens of a bucket, which a number is given for, are no secrets. */
    static boolean isCount(String name) {
        return words(name).endsWith("s");
    }

    /** Returns whether resources of this kind hold a secret, also those of kinds that the SDK does not know. */
    static boolean isSecretKind(String kind) {
        return SECRET_KIND.matcher(kind).find();
    }

    private static String words(String name) {
        return SIGNS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
