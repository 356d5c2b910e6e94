package dev.meshmanager.kuma.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KriTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kri_mt_default_east__web_",
                "kri_m____default_",
                "kri_msvc_default_east_demo_backend_3001",
                "kri_dp_default_west__backend-1_"
            })
    void printsWhatItParsed(String text) {
        assertThat(Kri.parse(text)).hasToString(text);
    }

    @Test
    void hasItsPartsByName() {
        assertThat(Kri.parse("kri_msvc_default_east_demo_backend_http"))
                .isEqualTo(new Kri("msvc", "default", "east", "demo", "backend", "http"));
        assertThat(Kri.parse("kri_msvc_default_east_demo_backend_").withSectionName("http"))
                .hasToString("kri_msvc_default_east_demo_backend_http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "kri_mt_default_east_web_",
                "kri__default_east__web_",
                "kri_mt_d_e__a_b_c",
                "x_mt_d_e__a_"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Kri.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> Kri.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void refusesPartsThatWouldBreakTheText() {
        assertThatThrownBy(() -> new Kri("mt", "default", "", "", "a_b", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a_b");
    }
}
