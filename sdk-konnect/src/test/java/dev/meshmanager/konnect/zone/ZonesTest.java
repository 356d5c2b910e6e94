package dev.meshmanager.konnect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.konnect.InMemoryZoneAccounts;
import dev.meshmanager.konnect.call.Waiting;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    private final InMemoryZoneAccounts accounts = new InMemoryZoneAccounts();
    private final FakeControlPlane control = FakeControlPlane.global();
    private final SteppingClock clock = new SteppingClock();
    private final Zones zones =
            new Zones("cp-1", accounts, control::client, Region.EU, new Waiting(clock, clock::step));

    @AfterEach
    void letGo() {
        control.close();
    }

    @Test
    void connectsWithAnAccountARoleAndAToken() {
        ZoneDeployment east =
                zones.connect(z -> z.name("east").kubernetes().ingress(true).egress(true));

        assertThat(accounts.names).containsExactly(Map.entry("id-1", "mesh_cp-1_east"));
        assertThat(accounts.roles).containsExactly(Map.entry("id-1", "cp-1"));
        assertThat(accounts.tokens.get("id-1")).hasSize(1);
        assertThat(accounts.expiries).containsExactly(clock.instant().plus(Duration.ofDays(365)));
        assertThat(east.connection().address()).isEqualTo("grpcs://eu.mesh.sync.konghq.com:443");
        assertThat(east.connection().token().reveal()).isEqualTo("spat_id-2");
    }

    @Test
    void connectingAgainKeepsTheAccount() {
        zones.connect(z -> z.name("east"));
        clock.step(Duration.ofSeconds(1));

        zones.connect(z -> z.name("east"));

        assertThat(accounts.names).hasSize(1);
        assertThat(accounts.tokens.get("id-1").values()).doesNotHaveDuplicates().hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "find,false",
        "create,false",
        "create,true",
        "findRole,false",
        "assignRole,false",
        "assignRole,true",
        "issueToken,false",
        "issueToken,true"
    })
    void aFailureLeavesNothingBehind(String call, boolean afterItsWork) {
        accounts.fail(call, afterItsWork);

        assertThatThrownBy(() -> zones.connect(z -> z.name("east")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(call)
                .hasNoSuppressedExceptions();

        assertThat(accounts.names).isEmpty();
        assertThat(accounts.roles).isEmpty();
        assertThat(accounts.tokens).isEmpty();
        assertThat(zones.connect(z -> z.name("east"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"assignRole,false", "assignRole,true", "issueToken,false", "issueToken,true"})
    void aFailureLeavesAnOlderAccountAsItWas(String call, boolean afterItsWork) {
        zones.connect(z -> z.name("east"));
        clock.step(Duration.ofSeconds(1));
        accounts.roles.clear();
        Map<String, String> before = Map.copyOf(accounts.tokens.get("id-1"));
        accounts.fail(call, afterItsWork);

        assertThatThrownBy(() -> zones.connect(z -> z.name("east"))).isInstanceOf(IllegalStateException.class);

        assertThat(accounts.names).hasSize(1);
        assertThat(accounts.roles).isEmpty();
        assertThat(accounts.tokens.get("id-1")).isEqualTo(before);
    }

    @Test
    void aZoneThatMakesNoSenseMakesNoCall() {
        accounts.fail("find", false);

        assertThatThrownBy(() -> zones.connect(z -> z.name("East"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rotationKeepsTheOldTokenUntilTold() {
        zones.connect(z -> z.name("east"));
        clock.step(Duration.ofSeconds(1));

        TokenRotation rotation = zones.rotateToken(z -> z.name("east"));

        assertThat(accounts.tokens.get("id-1")).containsOnlyKeys("id-2", "id-3");
        assertThat(rotation.deployment().connection().token().reveal()).isEqualTo("spat_id-3");
        rotation.revokeOldTokens();
        rotation.revokeOldTokens();
        assertThat(accounts.tokens.get("id-1")).containsOnlyKeys("id-3");
        assertThatThrownBy(() -> zones.rotateToken(z -> z.name("west"))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void disconnectingDeletesTheAccount() {
        zones.connect(z -> z.name("east"));
        control.withYaml("{type: Zone, name: east, enabled: true}");

        assertThat(zones.disconnect("east")).isTrue();

        assertThat(accounts.names).isEmpty();
        assertThat(control.client().zones().overviews()).isEmpty();
        assertThat(zones.disconnect("east")).isFalse();
    }

    @Test
    void waitsUntilTheZoneIsThere() throws InterruptedException {
        clock.after(2, () -> control.withYaml("""
                {type: Zone, name: east, enabled: true}
                ---
                type: ZoneInsight
                name: east
                subscriptions: [{id: a, connectTime: "2026-11-23T08:00:00Z", disconnectTime: "2026-11-23T09:00:00Z"}]
                """));
        clock.after(3, () -> control.withYaml("""
                type: ZoneInsight
                name: east
                subscriptions: [{id: b, connectTime: "2026-11-23T10:00:00Z"}]
                """));
        List<ZoneState> seen = new ArrayList<>();

        assertThat(zones.waitUntilOnline("east", Duration.ofMinutes(5), seen::add))
                .isTrue();

        assertThat(seen).containsExactly(ZoneState.UNKNOWN, ZoneState.UNKNOWN, ZoneState.OFFLINE, ZoneState.ONLINE);
    }

    @Test
    void aZoneThatIsExpectedButNeverConnectedIsNotOffline() {
        control.withYaml("""
                {type: Zone, name: east, enabled: true}
                ---
                {type: ZoneInsight, name: east}
                """);

        assertThat(zones.state("east")).isEqualTo(ZoneState.UNKNOWN);
    }

    @Test
    void waitsNoLongerThanTold() throws InterruptedException {
        Instant start = clock.instant();

        assertThat(zones.waitUntilOnline("east", Duration.ofSeconds(11))).isFalse();

        assertThat(Duration.between(start, clock.instant())).isLessThanOrEqualTo(Duration.ofSeconds(11));
    }

    /** A clock that goes on when somebody waits. */
    private static final class SteppingClock extends Clock {
        private final List<Map.Entry<Integer, Runnable>> events = new ArrayList<>();
        private Instant now = Instant.parse("2026-11-24T08:00:00Z");
        private int steps;

        void after(int step, Runnable event) {
            events.add(Map.entry(step, event));
        }

        void step(Duration duration) {
            now = now.plus(duration);
            steps++;
            events.stream().filter(event -> event.getKey() == steps).forEach(event -> event.getValue()
                    .run());
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
