package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = new RetryPolicy(9, Duration.ofMillis(200), Duration.ofSeconds(2));

    @ParameterizedTest
    @CsvSource({
        "2, 0.0, 100",
        "2, 0.5, 150",
        "2, 1.0, 200",
        "3, 0.0, 200",
        "3, 1.0, 400",
        "4, 0.0, 400",
        "4, 1.0, 800",
        "5, 1.0, 1600",
        "6, 0.0, 1600",
        "6, 1.0, 2000",
        "9, 0.0, 2000",
        "2147483647, 0.0, 2000"
    })
    void doublesTheWaitUpToTheLongest(int attempt, double random, long millis) {
        assertThat(POLICY.delayBefore(attempt, random)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void waitsNotAtAllWithoutDelays() {
        assertThat(new RetryPolicy(3, Duration.ZERO, Duration.ZERO).delayBefore(3, 1))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void isThreeAttemptsByDefault() {
        assertThat(RetryPolicy.DEFAULT).isEqualTo(new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(10)));
        assertThat(RetryPolicy.NONE.attempts()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoPolicy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO))
                .withMessage("attempts must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, Duration.ofMillis(-1), Duration.ZERO))
                .withMessage("delays must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, Duration.ZERO, Duration.ofMillis(-1)))
                .withMessage("delays must not be negative");
    }
}
