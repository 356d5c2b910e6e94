package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses of broken and malicious servers. */
class HostileAnswersTest extends HttpTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void refusesASmallAnswerThatDecompressesToAHugeOne() throws IOException {
        byte[] small = gzip(200 * MEGABYTE);
        try (RawServer raw = new RawServer(answer("200 OK", "Content-Encoding: gzip\r\n", small))) {
            assertThat(failure(client(raw.url()).build().get(), MalformedResponseException.class))
                    .hasMessage("GET " + raw.url() + "/things: 200 with a body that cannot be read: it is longer than"
                            + " the limit of 67108864 bytes after decompression; maxResponseBytes of the client's"
                            + " builder sets the limit");
            assertThat(raw.requests()).isEqualTo(1);
        }
    }

    @Test
    void readsOfAHugeErrorOnlyTheStart() throws IOException {
        byte[] small = gzip(200 * MEGABYTE);
        try (RawServer raw = new RawServer(answer("500 Broken", "Content-Encoding: gzip\r\n", small))) {
            ApiException failure = failure(client(raw.url()).build().get(), ApiException.class);
            assertThat(failure.body()).hasSize(64 * 1024);
        }
    }

    @Test
    void refusesABodyBeyondTheLimitWithoutReadingIt() throws IOException {
        try (RawServer raw = new RawServer(RawServer.send("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n"))) {
            assertThat(failure(client(raw.url()).build().get(), MalformedResponseException.class))
                    .hasMessageContaining("longer than the limit");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, Long.MAX_VALUE})
    void takesWhatIsWithinTheLimit(long limit) {
        answer(200, "0123456789");
        assertThat(client().maxResponseBytes(limit).build().get().execute()).isEqualTo("0123456789");
    }

    @Test
    void refusesOneByteMoreThanTheLimit() throws IOException {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n0123456789a\r\n0\r\n\r\n";
        try (RawServer raw = new RawServer(RawServer.send(chunked))) {
            MalformedResponseException failure =
                    failure(client(raw.url()).maxResponseBytes(10).build().get(), MalformedResponseException.class);
            assertThat(failure.status()).isEqualTo(200);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> client().maxResponseBytes(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-9223372036854775808", "99999999999999999999"})
    void reportsALengthThatIsNoneWithoutPrintingAnything(String length) throws IOException {
        PrintStream stderr = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (RawServer raw =
                new RawServer(RawServer.send("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n{\"a\": "))) {
            assertThat(failure(client(raw.url()).build().getJson(), MeshException.class))
                    .hasMessageStartingWith("GET " + raw.url() + "/things: ");
        } finally {
            System.setErr(stderr);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void boundsTheMessageOfAnyAnswer() {
        String long1 = "x".repeat(20_000);
        answer(400, "{\"title\":\"" + long1 + "\",\"detail\":\"" + long1 + "\"}");
        ApiException failure = failure(client().build().get(), ApiException.class);
        assertThat(failure.getMessage()).hasSizeLessThan(5_000).contains("more characters)");
        assertThat(failure.problem().title()).contains(long1);
        answer(200, "{\"" + "k".repeat(5 * MEGABYTE) + "\": [1, }");
        assertThat(failure(client().build().getJson(), MalformedResponseException.class)
                        .getMessage())
                .hasSizeLessThan(5_000);
        answer(404, "");
        assertThat(failure(client().build().api.search("n".repeat(10_000)), ApiException.class)
                        .getMessage())
                .hasSizeLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the token was Bearer s3cr3t-t0k3n!",
                "{\"title\":\"no\",\"detail\":\"s3cr3t\\u002dt0k3n\"}",
                "{\"title\":\"no\",\"details\":\"s3cr3t\\u002Dt0k3n\"}",
                "{\"headers\":{\"Authorization\":[\"Bearer s3cr3t-t0k3n\"]}}",
                "<html><body>GET with s3cr3t&#45;t0k3n and s3cr3t%2Dt0k3n &#x2d;</body></html>"
            })
    void masksItsOwnHeadersInErrors(String body) {
        answer(403, body, "X-Echo: Bearer " + TOKEN);
        ApiException failure =
                failure(client().header("X-Tenant", "acme-tenant").build().get(), ApiException.class);
        assertThat(failure.getMessage() + failure.body() + failure.problem() + failure.headers())
                .doesNotContain(TOKEN)
                .doesNotContain("u002dt0k3n")
                .doesNotContain("&#45;t0k3n")
                .contains("***");
    }

    @Test
    void masksItsOwnHeadersWhereTheAnswerIsNoHttpAndWhereItIsNoJson() throws IOException {
        try (RawServer raw = new RawServer(RawServer.send("Bearer " + TOKEN + "\r\n\r\n"))) {
            failure(client(raw.url()).build().get(), TransportException.class);
        }
        answer(200, "{\"" + TOKEN + "\": [1, }");
        failure(client().build().getJson(), MalformedResponseException.class);
    }

    @Test
    void masksATokenAtTheEndOfWhatIsShown() {
        answer(500, "x".repeat(64 * 1024 - 5) + TOKEN);
        assertThat(failure(client().build().get(), ApiException.class).body()).doesNotContain("s3cr");
    }

    @Test
    void masksLongTokens() {
        String token = "eyJhbGciOiJSUzI1NiJ9." + "aB3-_".repeat(2_000);
        answer(500, "before " + token + " after");
        assertThat(failure(client().token(token).build().get(), ApiException.class))
                .hasMessageEndingWith("before *** after");
    }

    private static RawServer.Act answer(String status, String headers, byte[] body) {
        return (Socket connection) -> {
            connection
                    .getOutputStream()
                    .write(("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().write(body);
        };
    }

    private static byte[] gzip(int length) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            byte[] zeros = new byte[MEGABYTE];
            for (int written = 0; written < length; written += zeros.length) {
                out.write(zeros);
            }
        }
        return compressed.toByteArray();
    }
}
