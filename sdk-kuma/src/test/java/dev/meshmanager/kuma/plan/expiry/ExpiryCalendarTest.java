package dev.meshmanager.kuma.plan.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.deploy.Golden;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.expiry.Expiry.Kind;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpiryCalendarTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final FakeControlPlane controlPlane =
            FakeControlPlane.builder().standalone("east").clock(clock).start();
    private final KumaClient kuma = KumaClient.builder()
            .url(controlPlane.url())
            .retries(RetryPolicy.NONE)
            .build();

    @AfterEach
    void close() {
        kuma.close();
        controlPlane.close();
    }

    @Test
    void listsEverythingThatExpiresByDate() {
        controlPlane
                .with(Mesh.builder()
                        .name("default")
                        .mtls(m -> m.enabledBackend("own")
                                .addBackend(CertificateAuthority.provided(
                                        "own", DataSource.secret("own-cert"), DataSource.secret("own-key"))))
                        .build())
                .with(Secret.builder()
                        .mesh("default")
                        .name("own-cert")
                        .value(pem("rsa-ca.crt"))
                        .build())
                .with(GlobalSecret.of("zone-token-signing-key-1", "key"))
                .with(MeshTrust.builder()
                        .mesh("default")
                        .name("trust")
                        .spec(s -> s.trustDomain("default.mesh.local")
                                .addCaBundle(b -> b.pem(p -> p.value(pem("ec-ca.crt")))))
                        .build())
                .connect(
                        Dataplane.builder()
                                .mesh("default")
                                .name("web-1")
                                .networking(n -> n.address("10.0.0.1")
                                        .addInbound(i -> i.port(80).putTag("kuma.io/service", "web")))
                                .build(),
                        c -> c.certificate("own", Duration.ofHours(1), Duration.ofDays(1)));

        ExpiryCalendar calendar = ExpiryCalendar.of(kuma, clock);

        assertThat(calendar.entries())
                .extracting(Expiry::kind)
                .containsExactlyInAnyOrder(
                        Kind.PROXY_CERTIFICATE, Kind.MESH_AUTHORITY, Kind.MESH_TRUST, Kind.SIGNING_KEY);
        assertThat(calendar.entries().get(0)).hasToString("2026-06-01T23:00:00Z proxy certificate default/web-1 (own)");
        assertThat(calendar.entries().get(0).daysLeft(NOW)).contains(0L);
        assertThat(calendar.entries().get(3).kind()).isEqualTo(Kind.SIGNING_KEY);
        assertThat(calendar.unread()).isEmpty();
        assertThat(calendar.entries().get(3).owner()).startsWith("tokens of zones, created 2026-06-01T");
        assertThat(calendar.within(Duration.ofDays(1)).entries()).hasSize(1);
        assertThat(calendar.toString() + calendar.toHtml()).doesNotContain("BEGIN", "MII");
    }

    @Test
    void readsTheOtherDatesIfTheControlPlaneRefusesOneList() {
        controlPlane
                .with(Mesh.builder().name("default").build())
                .with(GlobalSecret.of("user-token-signing-key-1", "key"));
        controlPlane.failNext(403);

        ExpiryCalendar calendar = ExpiryCalendar.of(kuma, clock);

        assertThat(calendar.unread()).singleElement().asString().startsWith("data plane proxies could not be read");
        assertThat(calendar.entries()).isNotEmpty();
    }

    @Test
    void decodesTokensWithoutKeepingThem() {
        String claims = "{\"Zone\": \"east\", \"Scope\": [\"ingress\"], \"exp\": 1780358400}";
        String token =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".c2ln";

        ExpiryCalendar calendar = ExpiryCalendar.of(List.of(), NOW).plusToken("ingress of east", Token.of(token));

        assertThat(calendar).hasToString("1 day left: 2026-06-02T00:00:00Z token ingress of east (east)");
        assertThat(calendar.toHtml()).doesNotContain(token);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusToken("x", Token.of("a.secret.b")))
                .withMessageNotContaining("secret");
    }

    @Test
    void countsDaysDownToNegativeOnes() {
        assertThat(entry("a", NOW.plusSeconds(86400)).daysLeft(NOW)).contains(1L);
        assertThat(entry("a", NOW.plusSeconds(86399)).daysLeft(NOW)).contains(0L);
        assertThat(entry("a", NOW.minusSeconds(1)).daysLeft(NOW)).contains(-1L);
    }

    @Test
    void writesEventsThatCalendarsRead() {
        Expiry long1 = entry("default/" + "\u00e4".repeat(60) + "; a, b", NOW.plus(Duration.ofDays(3)));
        Expiry endless = new Expiry(Kind.SIGNING_KEY, "key", "", Optional.empty());

        String calendar = ExpiryCalendar.of(List.of(long1, endless), NOW).toICalendar(Duration.ofDays(2));

        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        String unfolded = calendar.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("DTSTART:20260604T000000Z", "DTSTAMP:20260601T000000Z", "TRIGGER:-PT172800S")
                .contains("SUMMARY:proxy certificate default/" + "\u00e4".repeat(60) + "\\; a\\, b expires")
                .containsOnlyOnce("BEGIN:VEVENT");
        assertThat(ExpiryCalendar.of(List.of(long1), NOW).toICalendar(Duration.ofDays(2)))
                .isEqualTo(calendar);
    }

    @Test
    void writesWhatTheRfcAsksFor() throws IOException {
        Expiry old = new Expiry(Kind.MESH_TRUST, "default/trust", "CN=ca\r\nX:1", Optional.of(NOW));
        Expiry renewed = new Expiry(Kind.MESH_TRUST, "default/trust", "CN=ca\r\nX:1", Optional.of(NOW.plusSeconds(1)));

        String calendar = ExpiryCalendar.of(List.of(old, renewed, entry("web \uD83D\uDE00".repeat(12), NOW)), NOW)
                .toICalendar(Duration.ofDays(30), Duration.ofDays(7));

        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n", "\r");
        List<String> lines = List.of(calendar.replace("\r\n ", "").split("\r\n"));
        assertThat(lines).allMatch(line -> line.matches("[A-Z-]+:.*"), "a name, a colon and a value");
        Deque<String> open = new ArrayDeque<>();
        for (String line : lines) {
            if (line.startsWith("BEGIN:")) {
                open.push(line.substring(6));
            } else if (line.startsWith("END:")) {
                assertThat(open.pop()).isEqualTo(line.substring(4));
            }
        }
        assertThat(open).isEmpty();
        for (String required : List.of("UID:", "DTSTAMP:", "DTSTART:", "SUMMARY:")) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(required))
                    .as(required)
                    .hasSize(3);
        }
        assertThat(lines).filteredOn(line -> line.startsWith("UID:")).doesNotHaveDuplicates();
        assertThat(lines).filteredOn(line -> line.equals("BEGIN:VALARM")).hasSize(6);
        assertThat(lines).contains("TRIGGER:-PT2592000S", "TRIGGER:-PT604800S");
        Golden.check("expiry/calendar.ics", calendar);
    }

    private static Expiry entry(String name, Instant end) {
        return new Expiry(Kind.PROXY_CERTIFICATE, name, "ca", Optional.of(end));
    }

    private static String pem(String file) {
        try (InputStream in = ExpiryCalendarTest.class.getResourceAsStream("/authorities/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
