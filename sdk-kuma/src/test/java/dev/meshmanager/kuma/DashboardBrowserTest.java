package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser, where one is installed. */
class DashboardBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /**
     * Writes into the page what a reader would see: whether anything sticks out, what sorting did, and the lowest
     * contrasts of text and of the lines of the map with what is behind them.
     */
    private static final String PROBE = """
            <script>//<![CDATA[
            function light(color){return color.match(/[0-9.]+/g).slice(0,3).map(Number).map(function(part){
                part/=255;return part>0.03928?Math.pow((part+0.055)/1.055,2.4):part/12.92})
                .reduce(function(sum,part,at){return sum+part*[0.2126,0.7152,0.0722][at]},0)}
            function contrast(one,other){var a=light(one),b=light(other);
                return (Math.max(a,b)+0.05)/(Math.min(a,b)+0.05)}
            function behind(element){
                var svg=element.closest('svg');
                if(svg){var sign=element.closest('.sign');
                    return getComputedStyle(sign?sign.querySelector('rect'):svg.querySelector('.box')).fill}
                for(var at=element;at;at=at.parentElement){var color=getComputedStyle(at).backgroundColor;
                    if(color!=='rgba(0, 0, 0, 0)')return color}
                return 'rgb(255, 255, 255)'}
            var text=99,lines=99,texts=0;
            document.querySelectorAll('main *').forEach(function(element){
                var own=Array.from(element.childNodes).some(function(node){
                    return node.nodeType===3&&node.textContent.trim()});
                if(!own||['style','title','desc'].includes(element.localName))return;
                var style=getComputedStyle(element);texts++;
                text=Math.min(text,contrast(element.closest('svg')?style.fill:style.color,behind(element)))});
            document.querySelectorAll('.line path[class]').forEach(function(line){
                lines=Math.min(lines,contrast(getComputedStyle(line).stroke,behind(line)))});
            document.querySelectorAll('thead button').forEach(function(button){button.click()});
            var services=Array.from(document.querySelectorAll('caption')).filter(function(caption){
                return caption.textContent.startsWith('Services')})[0].parentNode;
            services.querySelector('thead button').click();services.querySelector('thead button').click();
            var data=document.body.dataset;
            data.overflow=document.documentElement.scrollWidth-document.documentElement.clientWidth;
            data.sorted=services.querySelector('thead th').getAttribute('aria-sort')+' '
                +services.tBodies[0].rows[0].cells[0].textContent;
            data.scheme=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';
            data.contrast=text.toFixed(2);data.lines=lines.toFixed(2);data.texts=texts;
            //]]></script>
            """;

    @ParameterizedTest
    @CsvSource({"360, light", "800, light", "1600, light", "360, dark", "800, dark", "1600, dark"})
    void fitsThePageAndIsLegibleAndLogsNothing(int width, String scheme, @TempDir Path directory) throws Exception {
        assumeThat(CHROMIUM).as("Chromium, which is not installed").isExecutable();
        Path page = directory.resolve("dashboard.html");
        Files.writeString(page, page().replace("</body>", PROBE + "</body>"));
        Path dom = directory.resolve("dom.html");
        Path log = directory.resolve("log.txt");
        Process browser = new ProcessBuilder(List.of(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1),
                        "--window-size=" + width + ",1000",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS))
                    .as("the browser ends")
                    .isTrue();
        } finally {
            browser.destroyForcibly().waitFor();
        }
        String seen = Files.readString(dom);
        assertThat(data(seen, "overflow")).isEqualTo("0");
        assertThat(data(seen, "scheme")).isEqualTo(scheme);
        assertThat(data(seen, "sorted")).isEqualTo("descending service-with-a-rather-long-name-19");
        assertThat(Double.parseDouble(data(seen, "contrast"))).isGreaterThanOrEqualTo(4.5);
        assertThat(Double.parseDouble(data(seen, "lines"))).isBetween(3.0, 21.0);
        assertThat(Integer.parseInt(data(seen, "texts"))).isGreaterThan(100);
        assertThat(Files.readString(log)).doesNotContain("CONSOLE");
    }

    private static String data(String page, String name) {
        Matcher matcher = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private static String page() {
        try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
            for (int number = 0; number < 20; number++) {
                String name = "service-with-a-rather-long-name-" + number;
                controlPlane.with(Dataplane.builder()
                        .mesh("mesh-" + number % 9)
                        .name(name)
                        .putLabel("kuma.io/zone", "zone-" + number % 3)
                        .networking(networking -> networking.address("10.0.0.1").addInbound(inbound -> inbound.port(80)
                                .putTag("kuma.io/service", name)))
                        .build());
            }
            for (int number = 0; number < 9; number++) {
                controlPlane.with(TrafficPermission.allow("*", "*")
                        .mesh("mesh-" + number)
                        .name("all")
                        .build());
            }
            controlPlane.with(Zone.builder().name("zone-0").build());
            controlPlane.connect(Zone.builder().name("zone-0").build());
            controlPlane.with(
                    TrafficPermission.allow("service-with-a-rather-long-name-0", "service-with-a-rather-long-name-9")
                            .mesh("mesh-0")
                            .name("some")
                            .build());
            return controlPlane.client().dashboard().toHtml();
        }
    }
}
