package dev.meshmanager.kuma.validation.rules.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.Violation;
import dev.meshmanager.kuma.validation.text.GoTemplates;
import dev.meshmanager.kuma.validation.text.Pem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys and certificates are of no use but here. */
class AuthoritiesTest {
    private static final String CERT = "mtls.backends[0].conf.cert";

    @ParameterizedTest
    @CsvSource({"ec-ca.crt,ec.sec1", "ec-ca.crt,ec.pkcs8", "rsa-ca.crt,rsa.pkcs1"})
    void takesTheKeyOfACertificateInAnyEncoding(String certificate, String key) {
        assertThat(fields(text(certificate), text(key))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ec-ca.crt,rsa.pkcs1", "rsa-ca.crt,ec.pkcs8", "ec-ca.crt,ec-ca.crt", "ec.sec1,ec.sec1"})
    void refusesWhatIsNoPair(String certificate, String key) {
        assertThat(fields(text(certificate), text(key))).containsExactly(CERT);
    }

    @Test
    void refusesWhatIsNoCertificateOrKeyWithinItsBlock() {
        assertThat(fields("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", text("ec.sec1")))
                .containsExactly(CERT);
        assertThat(fields(text("ec-ca.crt"), "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"))
                .containsExactly(CERT);
    }

    @Test
    void refusesEachCertificateOfTheChainThatIsNoAuthority() {
        assertThat(fields(text("ec-ca.crt") + text("ec-leaf.crt"), text("ec.sec1")))
                .containsOnly(CERT + "[1]");
    }

    @Test
    void looksIntoBase64AndIntoNothingThatStandsElsewhere() {
        DataSource inline = DataSource.builder().inline(base64("nothing")).build();
        DataSource file = DataSource.builder().file("/etc/ca.pem").build();

        assertThat(fields(inline, inline)).containsExactly(CERT);
        assertThat(fields(inline, file)).isEmpty();
    }

    @Test
    void takesAnyBlockButAKeyForTheRootOfATrust() {
        assertThat(Validation.check(trust(text("ec-ca.crt")))).isEmpty();
        assertThat(Validation.check(trust(text("ec.sec1"))))
                .extracting(Violation::field)
                .containsExactly("spec.caBundles[0].pem.value");
    }

    @Test
    void endsSoonOnLongTexts() {
        String long64 = "A".repeat(1 << 20);

        assertThat(Pem.blocks("-----BEGIN " + long64)).isEmpty();
        assertThat(Pem.blocks("-----BEGIN CERTIFICATE-----\n" + long64)).isEmpty();
        assertThat(GoTemplates.check("{{ " + "\"a\" ".repeat(1 << 18) + "}}")).isEmpty();
        assertThat(GoTemplates.check("{{ " + ".a".repeat(1 << 18) + "[ }}")).isPresent();
    }

    private static List<String> fields(String certificate, String key) {
        return fields(
                DataSource.builder().inlineString(certificate).build(),
                DataSource.builder().inlineString(key).build());
    }

    private static List<String> fields(DataSource certificate, DataSource key) {
        Mesh mesh = Mesh.builder()
                .name("default")
                .mtls(mtls -> mtls.addBackend(CertificateAuthority.Provided.builder()
                        .name("ca-1")
                        .conf(conf -> conf.cert(certificate).key(key))
                        .build()))
                .build();
        return Validation.check(mesh).stream().map(Violation::field).toList();
    }

    private static MeshTrust trust(String pem) {
        return MeshTrust.builder()
                .mesh("default")
                .name("a")
                .spec(spec -> spec.trustDomain("a.b").addCaBundle(bundle -> bundle.type(MeshTrust.CaBundleType.PEM)
                        .pem(value -> value.value(pem))))
                .build();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String file) {
        try (InputStream in = AuthoritiesTest.class.getResourceAsStream("/authorities/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
