package dev.meshmanager.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:31:32Z, 2026-11-23T18:31:32Z, true",
        "2026-11-23T18:31:32.5Z, 2026-11-23T18:31:32.5Z, true",
        "2026-11-23T18:31:32.068251491Z, 2026-11-23T18:31:32.068251491Z, true",
        "2026-11-23T18:31:32.50Z, 2026-11-23T18:31:32.5Z, false",
        "2026-11-23T18:31:32.000Z, 2026-11-23T18:31:32Z, false",
        "2026-11-23T20:31:32+02:00, 2026-11-23T18:31:32Z, false",
        "2026-11-23T18:31:32.1+00:00, 2026-11-23T18:31:32.1Z, false",
        "2026-11-23t18:31:32z, 2026-11-23T18:31:32Z, false",
        "2026-11-23T18:31Z, 2026-11-23T18:31:00Z, false",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999999999Z, true",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z, true"
    })
    void readsAnyFormAndPrintsOne(String text, String printed, boolean canonical) {
        assertThat(Timestamps.print(Timestamps.parse(text))).isEqualTo(printed);
        assertThat(Timestamps.isCanonical(text)).isEqualTo(canonical).isEqualTo(text.equals(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-23",
                "2026-11-23T18:31:32",
                "2026-13-01T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-11-23T24:00:00Z",
                "2026-11-23T18:60:00Z",
                "2026-11-23T18:31:60Z",
                "2026-11-23 18:31:32Z",
                "2026-11-23T18:31:32.0123456789Z",
                "2026-11-23T18:31:32ZZ",
                "２026-11-23T18:31:32Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1970-01-01T00:00:00Z", "100000000, 1970-01-01T00:00:00.1Z", "10, 1970-01-01T00:00:00.00000001Z"})
    void printsNoTrailingZeros(long nanos, String printed) {
        assertThat(Timestamps.print(Instant.ofEpochSecond(0, nanos))).isEqualTo(printed);
    }
}
