package dev.meshmanager.core.view;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves keys, passwords and tokens out of what people see. It goes by the names of members and of headers, and by what
 * private keys and tokens look like: what it does not know it shows.
 */
public final class Redaction {
    private static final String LEFT_OUT = "left out";

    /** Without the signs between words, which Envoy writes as {@code private_key} and Kuma as {@code privateKey}. */
    private static final Pattern SECRET_NAME =
            Pattern.compile("(.*(token|password|secret|apikey|authorization))|cookie|setcookie|credentials?"
                    + "|(private|client)key|sessionticketkeys");

    private static final Set<String> SECRET_KINDS = Set.of("Secret", "GlobalSecret");
    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{5,}\\.eyJ[\\w-]{5,}\\.[\\w-]*");
    private static final String BASE64_OF_PEM = "LS0tLS1CRUdJTi";

    private Redaction() {}

    /** Returns the text without the private keys and tokens that stand in it. */
    public static String of(String text) {
        if (text.startsWith(BASE64_OF_PEM) && isPrivateKey(text)) {
            return LEFT_OUT;
        }
        return TOKEN.matcher(PRIVATE_KEY.matcher(text).replaceAll(LEFT_OUT)).replaceAll(LEFT_OUT);
    }

    private static boolean isPrivateKey(String base64) {
        // The first line is enough, and the end may be missing.
        String start = base64.substring(0, Math.min(base64.length(), 64) / 4 * 4);
        try {
            return new String(Base64.getDecoder().decode(start), StandardCharsets.ISO_8859_1).contains("PRIVATE KEY");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the value with {@code left out} in the place of each secret, at every depth. */
    public static JsonValue of(JsonValue value) {
        if (value.raw() instanceof List<?>) {
            return JsonValue.of(value.elements().stream().map(Redaction::of).toList());
        }
        return value.asString()
                .map(text -> JsonValue.of(of(text)))
                .or(() -> value.asObject().map(Redaction::of))
                .orElse(value);
    }

    private static JsonValue of(JsonObject object) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : object.names()) {
            JsonValue value = object.get(name).orElse(JsonValue.NULL);
            members.put(name, isSecret(object, name, value) ? LEFT_OUT : of(value));
        }
        return JsonValue.of(members);
    }

    private static boolean isSecret(JsonObject object, String name, JsonValue value) {
        if (isReference(object) || isReference(value.asObject().orElse(JsonObject.EMPTY))) {
            return false;
        }
        return isSecretName(name)
                || (name.equals("key") && value.asObject().isPresent())
                || (name.equals("data") && SECRET_KINDS.contains(text(object, "type")))
                || (text(object, "@type").endsWith("SecretsConfigDump") && !name.equals("@type"))
                || (isHeaderValue(name) && (isSecretName(text(object, "key")) || isSecretName(text(object, "name"))));
    }

    /** The name of a secret is none. */
    private static boolean isReference(JsonObject object) {
        return object.names().equals(Set.of("secret"))
                && object.get("secret").flatMap(JsonValue::asString).isPresent();
    }

    private static boolean isSecretName(String name) {
        return SECRET_NAME
                .matcher(name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT))
                .matches();
    }

    /** Envoy holds a header as {@code key} with {@code value}, Kuma as {@code name} with {@code value}. */
    private static boolean isHeaderValue(String name) {
        return name.equals("value") || name.equals("values") || name.equals("raw_value");
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asString).orElse("");
    }
}
