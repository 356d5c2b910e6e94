package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest extends HttpTest {
    @ParameterizedTest
    @CsvSource({
        "http://kuma.example:5681, http://kuma.example:5681/",
        "https://kuma.example, https://kuma.example/",
        "https://kuma.example/a/b, https://kuma.example/a/b/",
        "' https://kuma.example/a/b/ ', https://kuma.example/a/b/"
    })
    void endsTheBaseUrlInASlash(String url, String base) {
        assertThat(TestClient.builder().url(url).build().baseUrl()).isEqualTo(base);
    }

    @Test
    void putsThePathOfTheBaseUrlBeforeAllOthers() throws InterruptedException {
        answer(200, "here");
        assertThat(client(url() + "/mesh/api").build().get().execute()).isEqualTo("here");
        assertThat(request().getTarget()).isEqualTo("/mesh/api/things");
    }

    @Test
    void doesNotShowTheValueOfAHeaderInThePlaceOfItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClient.builder().header("Authorization: Bearer hunter2", ""))
                .withMessage("not the name of an HTTP header: \"Authorization...\"");
    }

    @Test
    void needsAUrl() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TestClient.builder().build())
                .withMessage("url must be set");
    }

    @ParameterizedTest
    @CsvSource({
        "kuma.example:5681, kuma.example:5681",
        "ftp://kuma.example, ftp://kuma.example",
        "https://kuma.example?a=b, https://kuma.example?***",
        "https://x/#y, https://x/#***",
        "'', ''"
    })
    void refusesWhatIsNoBaseUrl(String url, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClient.builder().url(url).build())
                .withMessage("not an http or https URL without query: \"" + shown + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://admin:hunter2@kuma.example",
                "https://admin:hunter2@kuma.example?a=b",
                "https://admin:x/hunter2@kuma.example?a=b",
                "https://admin:x?hunter2@kuma.example",
                "admin:hunter2@kuma.example",
                "https//admin:hunter2@kuma.example",
                "https://kuma.example?token=hunter2",
                "https://kuma.example?mail=a@b&token=hunter2",
                "https://kuma.example#hunter2"
            })
    void refusesASecretInTheUrlWithoutShowingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClient.builder().url(url).build())
                .satisfies(e -> assertThat(printed(e)).doesNotContain("hunter2"));
    }

    @Test
    void namesTheCallerAndItself() throws InterruptedException {
        answer(200, "");
        answer(200, "");
        client().userAgent("inventory/1.4").build().get().execute();
        client().build().get().execute();
        assertThat(request().getHeaders().get("User-Agent"))
                .matches("inventory/1\\.4 mesh-manager-sdk/\\S+ java/"
                        + Runtime.version().feature());
        assertThat(request().getHeaders().get("User-Agent")).startsWith("mesh-manager-sdk/");
    }

    @Test
    void refusesAUserAgentThatIsNotPrintable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClient.builder().userAgent("inventory\n"));
    }

    @Test
    void goesThroughAProxy() throws InterruptedException {
        answer(200, "through the proxy");
        String text = client("http://kuma.invalid:5681")
                .proxy("127.0.0.1", server.getPort())
                .build()
                .get()
                .execute();
        assertThat(text).isEqualTo("through the proxy");
        assertThat(request().getRequestLine()).isEqualTo("GET http://kuma.invalid:5681/things HTTP/1.1");
    }

    @Test
    void keepsTheInterceptorsOfTheCallersHttpClient() throws InterruptedException {
        answer(200, "");
        var tracing = transport
                .newBuilder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Trace", "1").build()))
                .build();
        client().okHttpClient(tracing).build().get().execute();
        assertThat(request().getHeaders().get("X-Trace")).isEqualTo("1");
    }

    @Test
    void handsOnTheClock() {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        assertThat(client().clock(clock).build().clock).isSameAs(clock);
    }

    @Test
    void namesAFileThatItCannotRead(@TempDir Path folder) {
        Path missing = folder.resolve("ca.pem");
        assertThatThrownBy(() -> client().certificateAuthority(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());
    }
}
