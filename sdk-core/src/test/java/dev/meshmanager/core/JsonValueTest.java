package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
    @Test
    void tellsTheSortsApart() {
        assertThat(Json.parse("\"a\"").asString()).contains("a");
        assertThat(Json.parse("true").asBoolean()).contains(true);
        assertThat(Json.parse("5").asNumber()).contains(5L);
        assertThat(Json.parse("{\"a\":null}").asObject()).contains(JsonObject.of("a", null));
        assertThat(Json.parse("[1,null]").elements()).containsExactly(JsonValue.of(1), JsonValue.NULL);
        assertThat(Json.parse("null").isNull()).isTrue();
        for (String other : List.of("null", "{}", "[]")) {
            assertThat(Json.parse(other).asString()).isEmpty();
            assertThat(Json.parse(other).asBoolean()).isEmpty();
            assertThat(Json.parse(other).asNumber()).isEmpty();
            assertThat(Json.parse(other).elements()).isEmpty();
        }
        assertThat(Json.parse("5").asObject()).isEmpty();
        assertThat(Json.parse("5").isNull()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.10", "1e3", "-0", "12345678901234567890", "9007199254740993", "1.0", "7"})
    void keepsTheLiteralOfANumber(String literal) {
        Number number = Json.parse(literal).asNumber().orElseThrow();
        assertThat(number).hasToString(literal);
        assertThat(number.doubleValue()).isEqualTo(Double.parseDouble(literal));
        assertThat(number.longValue()).isEqualTo(new BigDecimal(literal).longValue());
        assertThat(number.intValue()).isEqualTo(new BigDecimal(literal).intValue());
        assertThat(number.floatValue()).isEqualTo(Float.parseFloat(literal));
    }

    @Test
    void isEqualByLiteral() {
        assertThat(Json.parse("1.0")).isEqualTo(Json.parse("1.0")).isNotEqualTo(Json.parse("1"));
        assertThat(Json.parse("{\"a\":1,\"b\":2}"))
                .isEqualTo(Json.parse("{\"b\":2,\"a\":1}"))
                .hasSameHashCodeAs(Json.parse("{\"b\":2,\"a\":1}"));
        assertThat(Json.parse("[1,2]")).isNotEqualTo(Json.parse("[2,1]"));
        assertThat(Json.parse("\"1\"")).isNotEqualTo(Json.parse("1"));
        assertThat(Json.parse("{}")).isNotEqualTo(Json.parse("[]")).isNotEqualTo(JsonValue.NULL);
    }

    @Test
    void isMadeOfAnyNumber() {
        assertThat(JsonValue.of(5)).isEqualTo(Json.parse("5"));
        assertThat(JsonValue.of(5L)).isEqualTo(Json.parse("5"));
        assertThat(JsonValue.of((short) 5)).isEqualTo(Json.parse("5"));
        assertThat(JsonValue.of(new BigInteger("12345678901234567890"))).isEqualTo(Json.parse("12345678901234567890"));
        assertThat(JsonValue.of(new BigDecimal("0.10"))).isEqualTo(Json.parse("0.10"));
        assertThat(JsonValue.of(0.5)).isEqualTo(Json.parse("0.5"));
        assertThat(JsonValue.of(Long.MIN_VALUE)).isEqualTo(Json.parse("-9223372036854775808"));
    }

    @Test
    void isMadeOfValuesAndObjects() {
        JsonValue value = JsonValue.of(Map.of("a", List.of(JsonValue.of(1), JsonObject.of("b", true))));
        assertThat(value).hasToString("{\"a\":[1,{\"b\":true}]}");
        assertThat(JsonValue.of(value)).isSameAs(value);
        assertThat(JsonValue.of(null)).isEqualTo(JsonValue.NULL);
    }

    @Test
    void refusesWhatJsonHasNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.of(Double.NaN))
                .withMessage("JSON has no number NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of(List.of(Float.POSITIVE_INFINITY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObject.of("a", new StringBuilder()))
                .withMessage("not a JSON value: java.lang.StringBuilder");
    }

    @Test
    void doesNotChangeWithWhatItWasMadeOf() {
        List<Object> inner = new ArrayList<>(List.of(1));
        Map<String, Object> outer = new LinkedHashMap<>(Map.of("a", inner));
        JsonValue value = JsonValue.of(outer);
        JsonObject object = JsonObject.of(outer);
        inner.add(2);
        outer.put("b", 3);
        assertThat(value).hasToString("{\"a\":[1]}");
        assertThat(object).hasToString("{\"a\":[1]}");
    }

    @Test
    void cannotBeModifiedThroughItsRawForm() {
        for (JsonValue value : List.of(Json.parse("{\"a\":[1]}"), JsonValue.of(Map.of("a", List.of(1))))) {
            Map<?, ?> raw = (Map<?, ?>) Objects.requireNonNull(value.raw());
            List<?> inner = (List<?>) Objects.requireNonNull(raw.get("a"));
            assertThatThrownBy(raw::clear).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(inner::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void objectCannotBeModified() {
        JsonObject object = JsonObject.of("a", Arrays.asList(1, null));
        assertThatThrownBy(() -> object.raw().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> object.names().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Json.read(Sample.class, "{\"name\":\"a\",\"z\":1}")
                        .unknownFields()
                        .raw()
                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void objectTellsNullFromAbsent() {
        JsonObject object = JsonObject.of("a", null);
        assertThat(object.has("a")).isTrue();
        assertThat(object.get("a")).contains(JsonValue.NULL);
        assertThat(object.has("b")).isFalse();
        assertThat(object.get("b")).isEmpty();
        assertThat(object.isEmpty()).isFalse();
        assertThat(object).hasToString("{\"a\":null}").isNotEqualTo(JsonObject.EMPTY);
    }

    @Test
    void objectIsEqualByMembers() {
        assertThat(JsonObject.of(Map.of())).isEqualTo(JsonObject.EMPTY).hasSameHashCodeAs(JsonObject.EMPTY);
        assertThat(JsonObject.of("a", 1))
                .isEqualTo(Json.parse("{\"a\":1}").asObject().orElseThrow())
                .hasSameHashCodeAs(Json.parse("{\"a\":1}").asObject().orElseThrow())
                .isNotEqualTo(JsonObject.of("a", 2));
    }

    @Test
    void objectKeepsTheOrderOfItsMembers() {
        assertThat(Json.read(JsonObject.class, "{\"z\":1,\"a\":2,\"m\":3}").names())
                .containsExactly("z", "a", "m");
    }
}
