package dev.meshmanager.kuma.dashboard.view;

import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.dashboard.findings.Findings;
import dev.meshmanager.kuma.dashboard.map.ZoneMap;
import java.util.List;

/** Writes a dashboard as one HTML page. It is also well-formed XML, and loads nothing. */
public final class DashboardPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--card:#f3f5f8;--line:#c9d0d8;--soft:#4d5761;\
            --good:#136b36;--fair:#7d5200;--bad:#b3152a}
            .m0{--mesh:#0b62a8}.m1{--mesh:#9a4406}.m2{--mesh:#6f3aa0}.m3{--mesh:#14703d}\
            .m4{--mesh:#a0205e}.m5{--mesh:#5a6200}.m6{--mesh:#006a74}.m7{--mesh:#74462a}
            @media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--paper:#14181d;--card:#1f252c;--line:#414b56;\
            --soft:#aab4bf;--good:#63d391;--fair:#e8b84e;--bad:#ff8b95}
            .m0{--mesh:#6cb8f5}.m1{--mesh:#f0a060}.m2{--mesh:#c9a2f2}.m3{--mesh:#5fd08f}\
            .m4{--mesh:#ff94c2}.m5{--mesh:#c5d04a}.m6{--mesh:#4fd0dc}.m7{--mesh:#d9a87c}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:1600px;padding:16px;color:var(--ink);background:var(--paper);\
            font:15px/1.45 system-ui,sans-serif}
            h1{font-size:1.5rem;margin:0 0 4px}h2{font-size:1.15rem;margin:28px 0 8px}
            p{margin:0;color:var(--soft)}
            .facts{display:flex;flex-wrap:wrap;gap:0 20px;margin:0}.facts div{display:flex;gap:6px;min-width:0}\
            .facts dt{color:var(--soft);white-space:nowrap}.facts dd{margin:0;overflow-wrap:anywhere}
            .counters{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:12px;margin:16px 0 0;\
            padding:0;list-style:none}
            .counters li{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px}
            .counters b{display:block;font-size:clamp(1.1rem,5.5vw,1.4rem)}
            .map{overflow-x:auto}
            .map svg{display:block;font:13px system-ui,sans-serif;fill:var(--ink)}
            .map .box{fill:var(--card);stroke:var(--soft)}.map .name{font-weight:700}.map .door{fill:var(--ink)}
            .map .good{fill:var(--good)}.map .bad{fill:var(--bad)}.map .fair{fill:var(--fair)}
            .sign{fill:var(--mesh)}.DELEGATED{fill:var(--paper);stroke:var(--mesh);stroke-width:2}.sign text{fill:var(--paper);font-size:11px;font-weight:700}
            .line{fill:var(--mesh,var(--ink))}.line path[class]{fill:none;stroke:var(--mesh,var(--ink));stroke-width:2}
            .line .permission{stroke-dasharray:5 3}
            .times{fill:var(--ink);font-size:11px;paint-order:stroke;stroke:var(--card);stroke-width:4px}
            .legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin:0 0 12px;padding:0;list-style:none}
            .key{display:inline-block;vertical-align:middle;margin-right:6px}
            .key.line{width:32px;border-top:2px solid}.key.line.permission{border-top-style:dashed}
            .key.mesh{width:17px;border-radius:3px;background:var(--mesh);color:var(--paper);font:700 11px/16px \
            system-ui,sans-serif;text-align:center}
            .rows{overflow-x:auto;margin-top:24px}.first .rows{max-height:24rem;overflow:auto}
            table{border-collapse:collapse;width:100%}
            caption{text-align:left;font-weight:700;font-size:1.15rem;padding:4px 0 8px}
            caption small{color:var(--soft);font-weight:400}
            th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top;\
            min-width:104px}
            th[scope=row]{min-width:150px;overflow-wrap:anywhere}@media (max-width:640px){body{padding:12px}}
            thead th{color:var(--soft)}tbody th{font-weight:600}
            .good{color:var(--good);fill:var(--good)}.fair{color:var(--fair)}.bad{color:var(--bad);fill:var(--bad)}
            thead button{all:unset;cursor:pointer}thead button:focus-visible{outline:2px solid}
            """;

    /** Makes headers sort their column; without script the rows stay in the order of the control plane. */
    private static final String SCRIPT = """
            document.querySelectorAll('thead th').forEach(function(head){
            var button=document.createElement('button');button.textContent=head.textContent;
            head.textContent='';head.appendChild(button);
            button.onclick=function(){var body=head.closest('table').tBodies[0],up=head.ariaSort!=='ascending';
            Array.from(head.parentNode.cells).forEach(function(other){other.removeAttribute('aria-sort')});
            head.setAttribute('aria-sort',up?'ascending':'descending');
            Array.from(body.rows).sort(function(a,b){var order=a.cells[head.cellIndex].textContent.localeCompare(
            b.cells[head.cellIndex].textContent,undefined,{numeric:true});return up?order:-order})
            .forEach(function(row){body.appendChild(row)})}});
            """;

    private DashboardPage() {}

    /** Returns the page. */
    public static String of(Findings findings) {
        String title = Html.escape(DashboardHeader.title(findings.snapshot()));
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><main><h1>" + title + "</h1><dl class=\"facts\">");
        DashboardHeader.facts(findings.snapshot()).forEach((name, value) -> html.append("<div><dt>")
                .append(Html.escape(name))
                .append("</dt><dd>")
                .append(Html.escape(value))
                .append("</dd></div>"));
        html.append("</dl><ul class=\"counters\">");
        findings.counters().forEach(counter -> html.append("<li><b>")
                .append(counter.value())
                .append("</b>")
                .append(Html.escape(counter.name()))
                .append(counter.online().isPresent() ? " online" : "")
                .append("</li>"));
        List<Table> tables = DashboardTables.of(findings);
        boolean hasAttention = !findings.attention().isEmpty();
        html.append("</ul>");
        if (hasAttention) {
            html.append("<div class=\"first\">").append(tables.get(0).toHtml()).append("</div>");
        }
        html.append("<h2>Map</h2>").append(ZoneMap.of(findings));
        tables.stream().skip(hasAttention ? 1 : 0).map(Table::toHtml).forEach(html::append);
        return html.append("</main><script>//<![CDATA[\n" + SCRIPT + "//]]></script></body></html>\n")
                .toString();
    }
}
