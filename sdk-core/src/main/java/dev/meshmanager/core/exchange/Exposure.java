package dev.meshmanager.core.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * The parts of a client's communication that others on the network could read or change.
 *
 * @param words a description for people; empty if the communication is protected
 */
public record Exposure(String words) {
    private static final System.Logger LOGGER = System.getLogger("dev.meshmanager.core.http");
    private static final Pattern SECRET_HEADER = Pattern.compile(".*(authorization|cookie|token|secret|key).*");

    /** Returns the exposure of a client that sends these headers to {@code base}. */
    public static Exposure of(HttpUrl base, boolean trustsEveryone, Stream<String> headers) {
        boolean sendsSecrets = headers.map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> SECRET_HEADER.matcher(name).matches());
        Stream<String> unverified =
                base.isHttps() && trustsEveryone ? Stream.of("server certificates not verified") : Stream.of();
        Stream<String> plain = !base.isHttps() && sendsSecrets ? Stream.of("credentials over plain HTTP") : Stream.of();
        return new Exposure(Stream.concat(unverified, plain).collect(Collectors.joining(", ")));
    }

    /**
     * Logs a warning, unless {@code warned} has the same warning for the same host. Nobody else is on the network of a
     * loopback address, where tests and port forwards would warn in every run.
     */
    public void warn(HttpUrl base, Set<String> warned) {
        String where = base.scheme() + "://" + base.host() + ":" + base.port();
        if (!words.isEmpty() && !isLoopback(base.host()) && warned.add(where + words)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    where + ": " + words + "; others on the network can read the credentials and change the data");
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }
}
