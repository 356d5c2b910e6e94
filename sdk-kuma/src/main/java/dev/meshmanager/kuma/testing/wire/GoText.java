package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.core.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** RequestedFormat text as Go does. */
public final class GoText {
    private GoText() {}

    /** Returns the text in quotes, with escapes where needed. */
    public static String quote(String text) {
        return JsonValue.of(text).toString();
    }

    /** Returns the text escaped for a query. */
    public static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
