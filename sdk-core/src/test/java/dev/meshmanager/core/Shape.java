package dev.meshmanager.core;

import dev.meshmanager.core.annotation.JsonUnion;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** A union for tests. */
@JsonUnion("kind")
@ModelStyle
@Value.Enclosing
public sealed interface Shape extends Model {
    String kind();

    @Value.Immutable
    non-sealed interface Circle extends Shape {
        @Override
        default String kind() {
            return "circle";
        }

        OptionalDouble radius();

        static Builder builder() {
            return new Builder();
        }

        final class Builder extends ImmutableShape.Circle.Builder implements ModelBuilder<Circle> {
            Builder() {}
        }
    }

    @Value.Immutable
    non-sealed interface Frame extends Shape {
        @Override
        default String kind() {
            return "frame";
        }

        Optional<Shape> inner();

        static Builder builder() {
            return new Builder();
        }

        final class Builder extends ImmutableShape.Frame.Builder implements ModelBuilder<Frame> {
            Builder() {}
        }
    }

    @Value.Immutable
    non-sealed interface Unknown extends Shape {
        @Override
        String kind();

        static Builder builder() {
            return new Builder();
        }

        final class Builder extends ImmutableShape.Unknown.Builder implements ModelBuilder<Unknown> {
            Builder() {}
        }
    }
}
