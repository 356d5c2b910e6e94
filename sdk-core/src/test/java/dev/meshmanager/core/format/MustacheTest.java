package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates rendered by github.com/hoisie/mustache at 6375acf62c69, the library of kumactl 2.14.3. */
class MustacheTest {
    private static final TemplateVariables VARIABLES =
            TemplateVariables.of(Map.of("name", "web", "port", "80", "odd", "<a & 'b' \"c\">", "x.y", "1", "x.z", "2"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{{name}} | web",
                "{{ name }}:{{port}} | web:80",
                "{{{name}}} | web",
                "{{odd}} | &lt;a &amp; &#39;b&#39; &#34;c&#34;&gt;",
                "{{{odd}}} | <a & 'b' \"c\">",
                "{{x.y}}{{ x.z }} | 12",
                "a{{! no }}b | ab",
                "a\\n{{! no }}\\nb | a\\n\\nb",
                "{{#name}}\\nyes\\n{{/name}}\\nb | yes\\n\\nb",
                "{{^name}}no{{/name}}b | b",
                "{{#none}}no{{/none}}b | b",
                "{{^none}}yes{{/none}}b | yesb",
                "{{#x}}{{y}}{{name}}{{/x}} | 1web",
                "{{=<% %>=}}<%name%>{{name}} | web{{name}}",
                "a { b } c | a { b } c",
                "{{#name}}{{#port}}{{name}}{{/port}}{{/name}} | web"
            })
    void fillsInAsKumactlDoes(String template, String filled) throws Mustache.Fault {
        assertThat(Mustache.render(template.replace("\\n", "\n"), VARIABLES)).isEqualTo(filled.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a {{none}} | no value for the variable none; given are name, odd, port, x",
                "{{{ name }}} | no value for the variable  name ;",
                "{{x.none}} | no value",
                "{{x}} | more than one value",
                "{{.}} | no value",
                "{{name | {{ without }}",
                "{{}} | an empty tag",
                "{{#name}} | section name has no end",
                "{{/name}} | end of a section that is not open",
                "{{#name}}{{/port}} | end of a section that is not open",
                "{{> file}} | partials are not supported",
                "{{=a}} | delimiters"
            })
    void saysWhyATemplateCannotBeFilledIn(String template, String reason) {
        assertThatThrownBy(() -> Mustache.render(template, VARIABLES))
                .isInstanceOf(Mustache.Fault.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesSectionsWithoutEnd() {
        assertThatThrownBy(() -> Mustache.render("{{#name}}".repeat(100_000), VARIABLES))
                .isInstanceOf(Mustache.Fault.class);
    }

    @Test
    void refusesNamesThatExcludeEachOther() {
        assertThatThrownBy(() -> TemplateVariables.of(Map.of("a", "1", "a.b", "2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TemplateVariables.of(Map.of("", "1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TemplateVariables.of(Map.of(".a", "1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
