package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.core.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text in the forms in which Go prints it. */
public final class GoText {
    private GoText() {}

    /** Returns the text between quotes, with escapes where needed. */
    public static String quote(String text) {
        return JsonValue.of(text).toString();
    }

    /** Returns the text as a part of a query. */
    public static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
