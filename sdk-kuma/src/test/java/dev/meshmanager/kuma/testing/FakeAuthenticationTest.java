package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.UnauthorizedException;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.deploy.credential.SigningKey;
import dev.meshmanager.kuma.deploy.credential.TokenIssuer;
import dev.meshmanager.kuma.deploy.credential.TokenRevocations;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers with and without tokens may do, as calls to kuma-cp 2.14.3 and 3.0.0-preview have shown. */
class FakeAuthenticationTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    private static final SigningKey KEY = SigningKey.generate(7);

    private final FakeControlPlane controlPlane =
            FakeControlPlane.builder().clock(NOW).authenticated().start();

    @AfterEach
    void close() {
        controlPlane.close();
    }

    private KumaClient as(Token token) {
        return KumaClient.builder()
                .url(controlPlane.url())
                .token(token.reveal())
                .build();
    }

    private static Token user(SigningKey key, Duration later) {
        return TokenIssuer.of(key)
                .withClock(Clock.offset(NOW, later))
                .user("ci", Set.of("builders"), Duration.ofHours(1));
    }

    private void assertUnauthorized(Token token) {
        try (KumaClient client = as(token)) {
            assertThatThrownBy(client::whoAmI)
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("Invalid authentication data");
            assertThatThrownBy(() -> client.resources(Mesh.TYPE).get("default"))
                    .isInstanceOf(UnauthorizedException.class);
        }
    }

    @Test
    void anonymousCallersHaveNoAccessToSecretsAndTokens() {
        controlPlane.with(KEY.userSecret(), KEY.dataplaneSecret("default"));
        try (KumaClient anonymous = KumaClient.builder().url(controlPlane.url()).build()) {
            assertThat(anonymous.whoAmI().name()).contains("mesh-system:anonymous");
            assertThat(anonymous.whoAmI().groups()).containsExactly("mesh-system:unauthenticated");
            anonymous.apply(Mesh.builder().name("theirs").build());
            assertThat(anonymous.resources(Mesh.TYPE).list()).hasSize(2);
            assertThatThrownBy(() -> anonymous.resources(Secret.TYPE).get("default", "a"))
                    .isInstanceOf(ForbiddenException.class)
                    .hasMessageContaining("user \"mesh-system:anonymous/mesh-system:unauthenticated\"");
            assertThatThrownBy(() -> anonymous
                            .resources(GlobalSecret.TYPE)
                            .get(KEY.userSecret().name()))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> anonymous.apply(KEY.userSecret())).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> anonymous.tokens().dataplane(t -> t.mesh("default")))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void theOwnClientIsAnAdministrator() {
        assertThat(controlPlane.client().whoAmI().groups())
                .containsExactly("mesh-system:admin", "mesh-system:authenticated");
        controlPlane.client().apply(KEY.userSecret());
        try (KumaClient admin = as(controlPlane.adminToken())) {
            assertThat(admin.resources(GlobalSecret.TYPE).list()).hasSize(1);
        }
    }

    @Test
    void tokensOfStoredKeysAreAcceptedInTheirTime() {
        controlPlane.with(KEY.userSecret());
        try (KumaClient ci = as(user(KEY, Duration.ZERO))) {
            assertThat(ci.whoAmI().name()).contains("ci");
            assertThat(ci.whoAmI().groups()).containsExactly("builders", "mesh-system:authenticated");
            assertThatThrownBy(() -> ci.resources(GlobalSecret.TYPE).get("a"))
                    .isInstanceOf(ForbiddenException.class)
                    .hasMessageContaining("ci/builders,mesh-system:authenticated");
        }
        assertUnauthorized(user(KEY, Duration.ofHours(-2)));
        assertUnauthorized(user(KEY, Duration.ofHours(2)));
    }

    @Test
    void foreignTokensAndThoseOfOtherKindsAreRefused() {
        assertUnauthorized(user(KEY, Duration.ZERO));
        controlPlane.with(KEY.userSecret());
        assertUnauthorized(user(SigningKey.generate(7), Duration.ZERO));
        assertUnauthorized(TokenIssuer.of(KEY).withClock(NOW).zone("east", Set.of("ingress"), Duration.ofHours(1)));
        assertUnauthorized(Token.of("not-a-token"));
        controlPlane.with(GlobalSecret.of("user-token-signing-key-8", "no key"));
        assertUnauthorized(user(SigningKey.generate(8), Duration.ZERO));
    }

    @Test
    void revokedTokensAreRefused() {
        controlPlane.with(KEY.userSecret());
        Token token = user(KEY, Duration.ZERO);
        try (KumaClient ci = as(token)) {
            assertThat(ci.whoAmI().name()).contains("ci");
        }
        controlPlane.client().apply(TokenRevocations.user().revoke(token).secret());
        assertUnauthorized(token);
        try (KumaClient other = as(user(KEY, Duration.ZERO))) {
            assertThat(other.whoAmI().name()).contains("ci");
        }
    }
}
