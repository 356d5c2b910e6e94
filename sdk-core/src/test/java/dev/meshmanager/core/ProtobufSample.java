package dev.meshmanager.core;

import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.core.annotation.ProtobufJson;
import dev.meshmanager.core.annotation.QuotedNumber;
import dev.meshmanager.core.annotation.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A model for tests that follows protobuf's JSON rules. */
@ModelStyle
@ProtobufJson
@Value.Immutable
public interface ProtobufSample extends Model {
    @ProtobufDuration
    Optional<Duration> connectTimeout();

    @QuotedNumber
    @Schema(bits = 64)
    OptionalLong bytesSent();

    OptionalLong smallCount();

    OptionalDouble share();

    @Schema(base64 = true)
    Optional<String> bytes();

    Optional<Instant> lastSeen();

    Optional<Color> lightColor();

    List<String> allWords();

    static Builder builder() {
        return new Builder();
    }

    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    final class Builder extends ImmutableProtobufSample.Builder implements ModelBuilder<ProtobufSample> {
        Builder() {}
    }
}
