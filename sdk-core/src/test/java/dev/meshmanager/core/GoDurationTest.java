package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
    /** The cases of Go's own test of {@code time.ParseDuration}, with the results of {@code Duration.String}. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0s",
        "5s, 5000000000, 5s",
        "30s, 30000000000, 30s",
        "1478s, 1478000000000, 24m38s",
        "-5s, -5000000000, -5s",
        "+5s, 5000000000, 5s",
        "-0, 0, 0s",
        "+0, 0, 0s",
        "5.0s, 5000000000, 5s",
        "5.6s, 5600000000, 5.6s",
        "5.s, 5000000000, 5s",
        ".5s, 500000000, 500ms",
        "1.0s, 1000000000, 1s",
        "1.00s, 1000000000, 1s",
        "1.004s, 1004000000, 1.004s",
        "1.0040s, 1004000000, 1.004s",
        "100.00100s, 100001000000, 1m40.001s",
        "10ns, 10, 10ns",
        "11us, 11000, 11µs",
        "12µs, 12000, 12µs",
        "12μs, 12000, 12µs",
        "13ms, 13000000, 13ms",
        "14s, 14000000000, 14s",
        "15m, 900000000000, 15m0s",
        "16h, 57600000000000, 16h0m0s",
        "3h30m, 12600000000000, 3h30m0s",
        "10.5s4m, 250500000000, 4m10.5s",
        "-2m3.4s, -123400000000, -2m3.4s",
        "1h2m3s4ms5us6ns, 3723004005006, 1h2m3.004005006s",
        "39h9m14.425s, 140954425000000, 39h9m14.425s",
        "52763797000ns, 52763797000, 52.763797s",
        "0.3333333333333333333h, 1199999999999, 19m59.999999999s",
        "9007199254740993ns, 9007199254740993, 2501h59m59.254740993s",
        "9223372036854775807ns, 9223372036854775807, 2562047h47m16.854775807s",
        "9223372036854775.807us, 9223372036854775807, 2562047h47m16.854775807s",
        "9223372036s854ms775us807ns, 9223372036854775807, 2562047h47m16.854775807s",
        "-9223372036854775808ns, -9223372036854775808, -2562047h47m16.854775808s",
        "-9223372036854775.808us, -9223372036854775808, -2562047h47m16.854775808s",
        "-2562047h47m16.854775808s, -9223372036854775808, -2562047h47m16.854775808s",
        "0.100000000000000000000h, 360000000000, 6m0s",
        "0.830103483285477580700h, 2988372539827, 49m48.372539827s",
        "1.1ms, 1100000, 1.1ms",
        "2.2us, 2200, 2.2µs",
        "0.1ns, 0, 0s",
        "1ns, 1, 1ns",
        "999ns, 999, 999ns",
        "3m0.0000000035s, 180000000003, 3m0.000000003s"
    })
    void readsAndPrintsAsGoDoes(String text, long nanos, String printed) {
        assertThat(GoDuration.parse(text)).isEqualTo(Duration.ofNanos(nanos));
        assertThat(GoDuration.print(Duration.ofNanos(nanos))).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "3", "-", "s", ".", "-.", ".s", "+.s", "1d", "1w", "1h 30m", " 1s", "1s ", "1S", "1.2.3s", "--5s",
                "+-5s", "1e3s", "0x1s", "1s1", "1m30", "00", "٣s", "1,5s", "P1D", "PT5S"
            })
    void refusesWhatGoRefuses(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoDuration.parse(text))
                .withMessage("Not a duration such as 1h30m, 250ms or 5s: \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808ns",
                "-9223372036854775809ns",
                "9223372036854775.808us",
                "3000000h",
                "9223372036s854ms775us808ns",
                "99999999999999999999999999999999h"
            })
    void refusesWhatIsOutOfRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoDuration.parse(text))
                .withMessage("Duration is out of range: \"" + text + "\"");
    }

    @Test
    void printsNoMoreThanGoCan() {
        assertThatThrownBy(() -> GoDuration.print(Duration.ofDays(200_000))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "1000000000, 1s",
        "90000000000, 90s",
        "3600000000000, 3600s",
        "250000000, 0.250s",
        "1500000000, 1.500s",
        "1000, 0.000001s",
        "1001000, 0.001001s",
        "1, 0.000000001s",
        "-1500000000, -1.500s",
        "-1, -0.000000001s",
        "100000000000000, 100000s"
    })
    void printsSecondsAsProtobufDoes(long nanos, String printed) {
        assertThat(GoDuration.printSeconds(Duration.ofNanos(nanos))).isEqualTo(printed);
    }
}
