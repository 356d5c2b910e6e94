package dev.meshmanager.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Color;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.schema.SchemaCheck;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.junit.jupiter.api.Test;

class InheritedMembersTest {
    private static final String TEXT = "{\"all\":[\"red\",\"blue\"],\"default\":\"green\"}";

    @Test
    void readsMembersWhoseTypeIsAnArgumentOfAnotherInterface() {
        Colors colors = dev.meshmanager.core.json.Json.read(Colors.class, TEXT);
        assertThat(colors.one()).contains(Color.GREEN);
        assertThat(colors.all()).containsExactly(Color.RED, Color.of("blue"));
        assertThat(colors.other()).isEmpty();
        assertThat(dev.meshmanager.core.json.Json.write(colors)).isEqualTo(TEXT);
    }

    @Test
    void checksInheritedMembers() {
        assertThat(SchemaCheck.of(Colors.class)
                        .check(dev.meshmanager.core.json.Json.parse("{\"all\":5,\"default\":\"green\"}")
                                .asObject()
                                .orElseThrow()))
                .extracting(Object::toString)
                .hasSize(1)
                .allMatch(violation -> violation.contains("all"));
    }

    interface One<T> extends Model {
        @Json(name = "default")
        Optional<T> one();

        default Optional<T> other() {
            return Optional.empty();
        }
    }

    interface Several<E> extends One<E> {
        List<E> all();
    }

    @ModelStyle
    @Value.Immutable
    interface Colors extends Several<Color> {
        final class Builder extends ImmutableColors.Builder implements ModelBuilder<Colors> {
            Builder() {}
        }
    }
}
