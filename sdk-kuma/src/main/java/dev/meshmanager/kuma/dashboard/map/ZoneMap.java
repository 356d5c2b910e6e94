package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.core.view.Html;
import dev.meshmanager.kuma.dashboard.findings.Findings;
import dev.meshmanager.kuma.dashboard.map.MapRow.Shape;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.OnlineCount;
import dev.meshmanager.kuma.dashboard.topology.ServiceLocation;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import dev.meshmanager.kuma.dashboard.topology.ZoneProxies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws the map: zones as boxes with the services and gateways of each mesh, ingresses and egresses at their edges, and
 * routes and permissions as lines. It is one SVG. Media queries arrange the boxes in as many columns as fit, so that
 * text has the same size on a phone and on a large screen.
 */
public final class ZoneMap {
    private static final int NARROWEST_TEXT = 190;
    private static final int WIDEST_TEXT = 340;
    private static final int WIDEST_PAGE = 1568;
    private static final int MARGINS = 52;

    private final Findings findings;
    private final MeshLegend meshes;
    private final Map<String, ZoneBox> boxes = new LinkedHashMap<>();
    private final Map<String, BoxDrawing> drawings = new LinkedHashMap<>();
    private final MapLines lines;
    private final int textWidth;
    private final int boxWidth;
    private final PassageDrawing passages;

    private ZoneMap(Findings findings) {
        this.findings = findings;
        this.meshes = new MeshLegend(findings.topology());
        makeBoxes();
        this.lines = MapLines.of(boxes, findings.links());
        boxes.forEach((zone, box) ->
                drawings.put(zone, new BoxDrawing(box, meshes, new TrunkDrawing(zone, box, lines, meshes))));
        int longest =
                drawings.values().stream().mapToInt(BoxDrawing::textWidth).max().orElse(0);
        this.textWidth = Math.max(NARROWEST_TEXT, Math.min(WIDEST_TEXT, longest));
        this.boxWidth = textWidth
                + TrunkDrawing.width(
                        drawings.values().stream()
                                .mapToInt(BoxDrawing::lanes)
                                .max()
                                .orElse(0),
                        lines.isCounted());
        this.passages = new PassageDrawing(lines, boxes, boxWidth);
    }

    public static String of(Findings findings) {
        return new ZoneMap(findings).draw();
    }

    private void makeBoxes() {
        Map<String, SortedMap<ServiceLocation, OnlineCount>> byZone = new TreeMap<>();
        findings.topology().zones().forEach(zone -> byZone.put(zone, new TreeMap<>()));
        findings.topology().services().forEach((place, proxies) -> byZone.computeIfAbsent(
                        place.zone(), zone -> new TreeMap<>())
                .put(place, proxies));
        Map<String, String> status = new TreeMap<>();
        Snapshot snapshot = findings.snapshot();
        snapshot.zones().forEach(zone -> status.put(zone.name(), ", " + StatusText.status(zone)));
        byZone.forEach((zone, places) -> boxes.put(
                zone,
                new ZoneBox(zone.isEmpty() ? "no zone" : "zone " + zone + status.getOrDefault(zone, ""), places)));
        ZoneProxies doors = ZoneProxies.of(findings.topology());
        boxes.forEach((zone, box) -> {
            box.addDoor(Shape.EGRESS, doors.of(false, zone));
            box.addDoor(Shape.INGRESS, doors.of(true, zone));
        });
    }

    private String draw() {
        if (boxes.isEmpty()) {
            return "<p>There are no zones and no proxies.</p>";
        }
        List<Integer> heights =
                drawings.values().stream().map(BoxDrawing::height).toList();
        List<MapLayout> layouts = new ArrayList<>();
        int columnWidth = boxWidth + passages.width();
        int most = Math.max(1, Math.min(boxes.size(), WIDEST_PAGE / columnWidth));
        for (int columns = 1; columns <= most; columns++) {
            layouts.add(new MapLayout(columns, columnWidth, passages.height(), heights));
        }
        StringBuilder svg = new StringBuilder("<div class=\"map\" tabindex=\"0\" role=\"region\" aria-label=\"Map\">"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"map-title map-text\">"
                + "<title id=\"map-title\">Map of zones</title><desc id=\"map-text\">" + Html.escape(description())
                + "</desc><style>" + style(layouts) + "</style>");
        int number = 0;
        for (BoxDrawing drawing : drawings.values()) {
            svg.append("<g class=\"z" + number++ + "\">")
                    .append(drawing.draw(textWidth, boxWidth))
                    .append("</g>");
        }
        layouts.forEach(layout -> svg.append(passages.draw(layout)));
        return legend() + svg.append("</svg></div>");
    }

    private String legend() {
        StringBuilder legend = new StringBuilder("<ul class=\"legend\">");
        meshes.names()
                .forEach(mesh -> legend.append("<li><span class=\"key mesh " + meshes.style(mesh) + "\">"
                        + meshes.letter(mesh) + "</span>mesh " + Html.escape(mesh) + "</li>"));
        legend.append("<li><span class=\"key line\"></span>route: a policy sends traffic there</li>"
                + "<li><span class=\"key line permission\"></span>permission: a policy allows the traffic</li>"
                + "<li><span class=\"key\">\u25c6</span>built-in gateway</li>"
                + "<li><span class=\"key\">\u25c7</span>delegated gateway</li>"
                + "<li><span class=\"key\">\u25ae</span>\u2192 zone egress, \u2190 zone ingress</li>");
        if (lines.isCounted()) {
            legend.append("<li><span class=\"key\">4</span>the number of lines that are drawn as one</li>");
        }
        return legend.append("</ul>").toString();
    }

    private String description() {
        return boxes.size() + " zones with the services and gateways of "
                + meshes.names().size()
                + " meshes, and the " + findings.links().size()
                + " routes and permissions between them. The tables have the same facts: zones, zone ingresses,"
                + " zone egresses, services, gateways, routes and permissions.";
    }

    /** One column by default, and more on wider pages. */
    private static String style(List<MapLayout> layouts) {
        StringBuilder style = new StringBuilder();
        for (MapLayout layout : layouts) {
            StringBuilder rules = new StringBuilder(".map svg{width:" + layout.width() + "px;height:" + layout.height()
                    + "px}.map .passages{display:none}.map .c" + layout.columns() + "{display:inline}");
            for (int box = 0; box < layout.boxes(); box++) {
                rules.append(".z" + box + "{transform:translate(" + layout.x(box) + "px," + layout.y(box) + "px)}");
            }
            style.append(
                    layout.columns() == 1
                            ? rules
                            : "@media (min-width:" + (layout.width() + MARGINS) + "px){" + rules + "}");
        }
        return style.toString();
    }
}
