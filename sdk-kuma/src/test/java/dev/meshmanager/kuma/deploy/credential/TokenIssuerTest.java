package dev.meshmanager.kuma.deploy.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Token;
import dev.meshmanager.kuma.internal.JsonWebToken;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final SigningKey KEY = SigningKey.generate(3);
    private static final TokenIssuer ISSUER = TokenIssuer.of(KEY).withClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void issuesWhatTheControlPlaneIssues() {
        try (FakeControlPlane server = FakeControlPlane.standalone("east")) {
            server.client().apply(Mesh.builder().name("default").build());
            List<Token> theirs = List.of(
                    server.client().tokens().dataplane(t -> t.mesh("default")
                            .name("web-1")
                            .putTag("kuma.io/service", "web", "api")
                            .proxyType("dataplane")
                            .workload("web")),
                    server.client().tokens().zone("east", Set.of("ingress", "egress"), Duration.ofHours(1)),
                    server.client().tokens().user("ci", Set.of("b", "a"), Duration.ofHours(1)));
            List<Token> ours = List.of(
                    ISSUER.dataplane(t -> t.mesh("default")
                            .name("web-1")
                            .putTag("kuma.io/service", "web", "api")
                            .workload("web")),
                    ISSUER.zone("east", Set.of("ingress", "egress"), Duration.ofHours(1)),
                    ISSUER.user("ci", Set.of("b", "a"), Duration.ofHours(1)));
            for (int i = 0; i < ours.size(); i++) {
                JsonWebToken our = JsonWebToken.parse(ours.get(i).reveal());
                JsonWebToken their = JsonWebToken.parse(theirs.get(i).reveal());
                assertThat(our.header().names()).isEqualTo(their.header().names());
                assertThat(our.claims().names()).isEqualTo(their.claims().names());
                for (String claim : List.of("Name", "Mesh", "Tags", "Type", "Workload", "Zone")) {
                    assertThat(our.claims().get(claim)).isEqualTo(their.claims().get(claim));
                }
                for (String claim : List.of("Scope", "Groups")) {
                    assertThat(Trees.texts(our.claims(), claim))
                            .containsExactlyInAnyOrderElementsOf(Trees.texts(their.claims(), claim));
                }
            }
        }
    }

    @Test
    void signsWithTheKeyThatTheControlPlaneStores() {
        try (FakeControlPlane server = FakeControlPlane.standalone("east")) {
            server.client().apply(Mesh.builder().name("default").build());
            Secret stored = server.client().resources(Secret.TYPE).list("default").stream()
                    .filter(secret -> secret.name().startsWith("dataplane-token-signing-key"))
                    .findFirst()
                    .orElseThrow();
            SigningKey key = SigningKey.of(stored);
            Token token = TokenIssuer.of(key).dataplane(t -> t.mesh("default"));
            assertThat(TokenContent.of(token).isSignedBy(server.tokenKey())).isTrue();
            assertThat(TokenContent.of(token).keyId()).contains("1");
            assertThat(key.dataplaneSecret("default").data()).isEqualTo(stored.data());
        }
    }

    @Test
    void tokensAreValidFromFiveSecondsAgo() {
        TokenContent content = TokenContent.of(ISSUER.user("ci", Set.of(), Duration.ofDays(2)));
        assertThat(content.issuedAt()).contains(NOW.minusSeconds(5));
        assertThat(content.notBefore()).contains(NOW.minusSeconds(5));
        assertThat(content.expiresAt()).contains(NOW.plus(Duration.ofDays(2)));
        assertThat(content.isValidAt(NOW.minusSeconds(6))).isFalse();
        assertThat(content.isValidAt(NOW)).isTrue();
        assertThat(content.isValidAt(NOW.plus(Duration.ofDays(2)))).isFalse();
        assertThat(content.validFor(NOW.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofDays(1));
        assertThat(content.validFor(NOW.plus(Duration.ofDays(3)))).isZero();
    }

    @Test
    void tellsForWhomTokensAre() {
        TokenContent proxy = TokenContent.of(ISSUER.dataplane(t ->
                t.mesh("default").name("web-1").putTag("kuma.io/service", "web").validFor(Duration.ofDays(1))));
        assertThat(proxy.kind()).contains(TokenKind.DATAPLANE);
        assertThat(proxy.tags()).isEqualTo(Map.of("kuma.io/service", List.of("web")));
        assertThat(proxy)
                .hasToString("dataplane of mesh default, name web-1, tags {kuma.io/service=[web]},"
                        + " until 2026-11-27T12:00:00Z");
        TokenContent zone = TokenContent.of(ISSUER.zone("east", Set.of("ingress"), Duration.ofDays(1)));
        assertThat(zone).hasToString("zone east with scope [ingress], until 2026-11-27T12:00:00Z");
        TokenContent user = TokenContent.of(ISSUER.user("ci", Set.of("admins"), Duration.ofDays(1)));
        assertThat(user.groups()).containsExactly("admins");
        assertThat(user).hasToString("user ci in groups [admins], until 2026-11-27T12:00:00Z");
        assertThat(user.id()).isPresent();
        assertThat(user.keyId()).contains("3");
    }

    @Test
    void aChangedTokenIsNotSigned() {
        String text = ISSUER.user("ci", Set.of(), Duration.ofDays(1)).reveal();
        String[] parts = text.split("\\.");
        String forged = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"ci\"", "\"mesh-system:admin\"");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
        assertThat(TokenContent.of(Token.of(text)).isSignedBy(KEY.publicKey())).isTrue();
        assertThat(TokenContent.of(Token.of(String.join(".", parts))).isSignedBy(KEY.publicKey()))
                .isFalse();
        assertThat(TokenContent.of(Token.of(text))
                        .isSignedBy(SigningKey.generate().publicKey()))
                .isFalse();
    }

    @Test
    void messagesDoNotShowSecrets() {
        assertThatThrownBy(() -> TokenContent.of(Token.of("s3cret.s3cret.s3cret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text is not a JSON web token");
        assertThatThrownBy(() ->
                        SigningKey.ofPem("1", "-----BEGIN RSA PRIVATE KEY-----\ns3cr\n-----END RSA PRIVATE KEY-----"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("s3cr");
        assertThat(KEY).hasToString("SigningKey(3)");
    }

    @Test
    void refusesTokensThatNeverAreValid() {
        assertThatThrownBy(() -> ISSUER.user("ci", Set.of(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesSecretsAsTheControlPlaneDoes() {
        assertThat(KEY.dataplaneSecret("default").name()).isEqualTo("dataplane-token-signing-key-default-3");
        assertThat(KEY.zoneSecret().name()).isEqualTo("zone-token-signing-key-3");
        assertThat(KEY.userSecret().name()).isEqualTo("user-token-signing-key-3");
        assertThat(SigningKey.generate(0).userSecret().name()).isEqualTo("user-token-signing-key");
    }

    @Test
    void readsTheKeyOfEachSecret() {
        assertThat(SigningKey.of(KEY.dataplaneSecret("prod-2"))).isEqualTo(KEY);
        assertThat(SigningKey.of(KEY.zoneSecret())).isEqualTo(KEY);
        assertThat(SigningKey.of(KEY.userSecret())).isEqualTo(KEY);
        assertThat(SigningKey.ofPem("3", KEY.privatePem().reveal())).isEqualTo(KEY);
        assertThat(SigningKey.of(SigningKey.generate(0).userSecret()).id()).isEqualTo("0");
        assertThatThrownBy(() -> SigningKey.of(GlobalSecret.of("other", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }

    @Test
    void revokesTokensByTheirIds() {
        Token token = ISSUER.dataplane(t -> t.mesh("default"));
        String id = TokenContent.of(token).id().orElseThrow();
        TokenRevocations revoked =
                TokenRevocations.dataplane("default").revoke("older").revoke(token);
        assertThat(revoked.secret().name()).isEqualTo("dataplane-token-revocations-default");
        assertThat(new String(revoked.secret().decodedData().orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("older," + id);
        assertThat(TokenRevocations.dataplane("default")
                        .reading(revoked.secret())
                        .ids())
                .containsExactly("older", id);
        assertThat(TokenRevocations.user()
                        .reading(GlobalSecret.of("user-token-revocations", "a,b\n"))
                        .ids())
                .containsExactly("a", "b");
    }

    @Test
    void refusesToRevokeATokenOfAnotherList() {
        Token token = ISSUER.dataplane(t -> t.mesh("default"));
        assertThatThrownBy(() -> TokenRevocations.user().revoke(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dataplane-token-revocations-default");
        assertThatThrownBy(() -> TokenRevocations.dataplane("other").revoke(token))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenRevocations.user().revoke("a,b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesScopesThatZonesDoNotHave() {
        assertThatThrownBy(() -> ISSUER.zone("east", Set.of("ingress", "bogus"), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("east")
                .hasMessageContaining("bogus");
        assertThatThrownBy(() -> ISSUER.zone("east", Set.of(), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ISSUER).hasToString("TokenIssuer(key 3)");
    }
}
