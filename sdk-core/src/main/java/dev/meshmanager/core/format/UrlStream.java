package dev.meshmanager.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Locale;

/** Opens the document at a URL: on the class path, in a file, or on a web server. */
final class UrlStream {
    /** The timeout of kumactl. */
    private static final int TIMEOUT_MILLIS = 10_000;

    private UrlStream() {}

    /** Returns the body. A status other than 200 and a web page are errors. */
    static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        if (connection instanceof HttpURLConnection) {
            check((HttpURLConnection) connection);
        }
        return connection.getInputStream();
    }

    private static void check(HttpURLConnection connection) throws IOException {
        String name = nameOf(connection.getURL());
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            throw new IOException("GET " + name + ": status " + status);
        }
        String type = String.valueOf(connection.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html")) {
            throw new IOException("GET " + name + ": the response is a web page");
        }
    }

    /** Returns the URL without user information, query and fragment, which may hold secrets. */
    static String nameOf(URL url) {
        String authority = url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        String server = authority.isEmpty() ? "" : "//" + authority;
        return MessageText.visible(url.getProtocol() + ":" + server + url.getPath(), MessageText.LONGEST);
    }
}
