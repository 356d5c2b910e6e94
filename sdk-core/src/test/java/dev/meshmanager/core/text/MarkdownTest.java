package dev.meshmanager.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "web-1.mesh:80 12:30:05 ! web-1.mesh:80 12:30:05",
                "a|b`c*d_e~f ! a\\|b\\`c\\*d\\_e\\~f",
                "[x](y) ! \\[x\\](y)",
                "<b>&amp; ! &lt;b&gt;&amp;amp;",
                "http://x ! http:&#8203;//x",
                "spiffe://shop/web ! spiffe://shop/web",
                "WWW.x.com ! WWW&#8203;.x.com",
                "@admin a@b.c ! @&#8203;admin a@&#8203;b.c",
                "#12 GH-12 ! #&#8203;12 GH&#8203;-12",
                ":smile: ! :&#8203;smile:",
                "$x$ ! \\$x\\$",
                "+ a ! \\+ a",
                "- - a ! \\- - a",
                "--- ! \\---",
                "# a ! \\# a",
                "12. a ! 12\\. a",
                "1.5 -5 +5 ! 1.5 -5 +5",
                "-5 ! -5"
            })
    void keepsTextText(String text, String markdown) {
        assertThat(Markdown.text(text)).isEqualTo(markdown);
    }

    @Test
    void writesOneLine() {
        assertThat(Markdown.text("a\n# b\u202e")).isEqualTo("a # b\\\\u202E");
    }

    @Test
    void codeEndsWhereItShould() {
        assertThat(Markdown.code("a")).isEqualTo("`a`");
        assertThat(Markdown.code("a``b`")).isEqualTo("``` a``b` ```");
        assertThat(Markdown.block(List.of("echo '", "```", "'"))).isEqualTo("````\necho '\n```\n'\n````");
    }
}
