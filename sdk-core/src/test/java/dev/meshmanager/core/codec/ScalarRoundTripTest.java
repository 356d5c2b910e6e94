package dev.meshmanager.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.Sample;
import dev.meshmanager.core.json.Json;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ScalarRoundTripTest {
    @Property
    void readsEveryDurationThatItPrints(@ForAll long nanos) {
        Duration duration = Duration.ofNanos(nanos);
        assertThat(GoDuration.parse(GoDuration.print(duration))).isEqualTo(duration);
        assertThat(GoDuration.parse(GoDuration.printSeconds(duration))).isEqualTo(duration);
    }

    @Property
    void readsEveryTimeThatItPrints(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);
        String text = Timestamps.print(instant);
        assertThat(Timestamps.isCanonical(text)).isTrue();
        assertThat(Timestamps.parse(text)).isEqualTo(instant).isEqualTo(Instant.parse(text));
    }

    @Property
    void readsEveryTimeOfMilliseconds(@ForAll @IntRange(max = 999) int millis) {
        Instant instant = Instant.ofEpochSecond(1_800_000_000L, millis * 1_000_000L);
        String text = Timestamps.print(instant);
        assertThat(text).doesNotContain("0Z".repeat(2)).matches("2027-01-15T08:00:00(\\.\\d{0,2}[1-9])?Z");
        assertThat(Timestamps.parse(text)).isEqualTo(instant);
    }

    @Property
    void keepsEveryDouble(@ForAll double value) {
        Sample sample = Sample.builder().name("a").ratio(value).build();
        assertThat(Json.read(Sample.class, Json.write(sample)).ratio()).hasValue(value);
    }

    @Property
    void keepsEveryLong(@ForAll long value) {
        Sample sample = Sample.builder().name("a").big(value).quoted(value).build();
        assertThat(Json.write(sample)).isEqualTo("{\"name\":\"a\",\"big\":" + value + ",\"quoted\":\"" + value + "\"}");
        assertThat(Json.read(Sample.class, Json.write(sample))).isEqualTo(sample);
    }
}
