package dev.meshmanager.core;

import com.squareup.moshi.Json;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.core.annotation.QuotedNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A model for tests with a member of each type. */
@ModelStyle
@Value.Immutable
public interface Sample extends Model {
    String name();

    Optional<String> text();

    Optional<Boolean> enabled();

    OptionalInt count();

    OptionalLong big();

    @QuotedNumber
    OptionalLong quoted();

    OptionalDouble ratio();

    Optional<Duration> pause();

    @ProtobufDuration
    Optional<Duration> period();

    Optional<Instant> at();

    Optional<IntOrString> port();

    Optional<JsonValue> any();

    Optional<JsonObject> object();

    Optional<Color> color();

    List<Color> colors();

    List<String> words();

    List<Integer> numbers();

    Map<String, String> labels();

    Optional<ProtobufSample> protobuf();

    Optional<Sample> child();

    @Json(name = "kids")
    List<Sample> children();

    Map<String, Sample> byName();

    Optional<Shape> shape();

    List<Shape> shapes();

    static Builder builder() {
        return new Builder();
    }

    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    final class Builder extends ImmutableSample.Builder implements ModelBuilder<Sample> {
        Builder() {}
    }
}
