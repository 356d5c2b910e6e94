package dev.meshmanager.core;

import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A model for tests whose members have limits. */
@ModelStyle
@Value.Immutable
public interface LimitedSample extends Model {
    @Schema(required = true, minLength = 2, maxLength = 4, pattern = "^[a-z]+$")
    Optional<String> word();

    @Schema(minimum = 1, defaultsTo = "1")
    OptionalInt weight();

    OptionalInt small();

    @Schema(bits = 64)
    OptionalLong large();

    @Schema(oneOf = {"301", "302"})
    OptionalInt status();

    @Schema(base64 = true)
    Optional<String> bytes();

    @Schema(minItems = 1, maxItems = 2)
    List<String> words();

    Optional<Color> color();

    Optional<ProtobufSample> nested();

    static Builder builder() {
        return new Builder();
    }

    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    final class Builder extends ImmutableLimitedSample.Builder implements ModelBuilder<LimitedSample> {
        Builder() {}
    }
}
