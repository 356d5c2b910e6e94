package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.view.Html;
import dev.meshmanager.kuma.dashboard.Topology.Place;
import dev.meshmanager.kuma.dashboard.Topology.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws each zone as a box: doors for its ingress and egress, gateways at the edge, services in it by mesh. Boxes keep
 * their size and flow with the page, so that text is as legible on a phone as on a wall.
 */
final class ZoneMap {
    private static final int WIDTH = 320;
    private static final int LINE = 24;
    private static final int LONGEST_NAME = 30;
    /** Beyond this many services a mesh is drawn as one line in its zone. */
    private static final int MOST_SERVICES = 12;
    /** Colours of meshes that show on both schemes; the name of the mesh stands beside. */
    private static final List<String> COLOURS =
            List.of("#0b6fb8", "#b8500b", "#1c7f4a", "#8a3fb0", "#a5243d", "#5d6a00", "#00707a", "#7a4b2a");

    private final Dashboard dashboard;
    private final Map<String, String> colours = new LinkedHashMap<>();

    private ZoneMap(Dashboard dashboard) {
        this.dashboard = dashboard;
        dashboard.meshes().forEach(mesh -> colours.put(mesh.name(), COLOURS.get(colours.size() % COLOURS.size())));
    }

    static String of(Dashboard dashboard) {
        return new ZoneMap(dashboard).draw(Topology.of(dashboard));
    }

    private String draw(Topology topology) {
        TreeSet<String> zones = new TreeSet<>();
        dashboard.zones().forEach(zone -> zones.add(zone.name()));
        topology.services().keySet().forEach(place -> zones.add(place.zone()));
        topology.gateways().keySet().forEach(place -> zones.add(place.zone()));
        StringBuilder html = new StringBuilder("<div class=\"map\">");
        zones.forEach(zone -> html.append(zone(zone, topology)));
        return html.append("</div>").toString();
    }

    private String zone(String zone, Topology topology) {
        List<String> lines = new ArrayList<>();
        dashboard.zoneIngresses().stream()
                .filter(ingress -> ingress.zoneIngress()
                        .flatMap(spec -> spec.zone())
                        .orElse("")
                        .equals(zone))
                .forEach(ingress -> lines.add(door("\u21e5 ingress " + ingress.name(), ingress.isOnline())));
        dashboard.zoneEgresses().stream()
                .filter(egress -> egress.zoneEgress()
                        .flatMap(spec -> spec.zone())
                        .orElse("")
                        .equals(zone))
                .forEach(egress -> lines.add(door("\u21e4 egress " + egress.name(), egress.isOnline())));
        topology.gateways().forEach((place, tally) -> {
            if (place.zone().equals(zone)) {
                lines.add(service(place.mesh(), "\u25c7 " + place.service() + " (" + place.kind() + ")", tally));
            }
        });
        Map<String, Map<Place, Tally>> byMesh = new TreeMap<>();
        topology.services().forEach((place, tally) -> {
            if (place.zone().equals(zone)) {
                byMesh.computeIfAbsent(place.mesh(), mesh -> new TreeMap<>()).put(place, tally);
            }
        });
        byMesh.forEach((mesh, services) -> lines.addAll(mesh(mesh, services)));
        return box(zone, lines);
    }

    private List<String> mesh(String mesh, Map<Place, Tally> services) {
        List<String> lines = new ArrayList<>();
        lines.add(bar(mesh) + text(28, "currentColor", "mesh " + mesh, "600"));
        if (services.size() <= MOST_SERVICES) {
            services.forEach((place, tally) -> lines.add(service(mesh, place.service(), tally)));
        } else {
            long whole = services.values().stream().filter(Tally::isWhole).count();
            lines.add(bar(mesh)
                    + text(28, "currentColor", services.size() + " services, " + whole + " wholly online", "400"));
        }
        return lines;
    }

    private String colour(String mesh) {
        return colours.getOrDefault(mesh, "currentColor");
    }

    private String bar(String mesh) {
        return "<rect x=\"14\" y=\"-12\" width=\"6\" height=\"16\" rx=\"2\" fill=\"" + colour(mesh) + "\"/>";
    }

    private String service(String mesh, String name, Tally tally) {
        return bar(mesh) + text(28, "currentColor", name, "400") + end(tally.toString(), tally.isWhole());
    }

    private static String door(String name, boolean isOnline) {
        return "<rect x=\"0\" y=\"-13\" width=\"8\" height=\"18\" fill=\"currentColor\"/>"
                + text(14, "currentColor", name, "400") + end(isOnline ? "online" : "offline", isOnline);
    }

    private static String text(int x, String colour, String text, String weight) {
        String shown = text.codePointCount(0, text.length()) <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
        return "<text x=\"" + x + "\" fill=\"" + colour + "\" font-weight=\"" + weight + "\"><title>"
                + Html.escape(text) + "</title>" + Html.escape(shown) + "</text>";
    }

    private static String end(String text, boolean isGood) {
        return "<text x=\"" + (WIDTH - 14) + "\" text-anchor=\"end\" class=\"" + (isGood ? "good" : "bad") + "\">"
                + (isGood ? "\u25cf " : "\u2716 ") + text + "</text>";
    }

    private String box(String zone, List<String> lines) {
        int height = 50 + LINE * lines.size();
        String name = zone.isEmpty() ? "no zone" : "zone " + zone;
        StringBuilder svg =
                new StringBuilder("<svg role=\"img\" aria-label=\"" + Html.escape(name) + "\" width=\"" + WIDTH
                        + "\" height=\"" + height + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\">"
                        + "<rect x=\"4\" y=\"1\" width=\"" + (WIDTH - 8) + "\" height=\"" + (height - 2)
                        + "\" rx=\"8\" fill=\"none\" stroke=\"currentColor\"/>");
        svg.append("<g transform=\"translate(0 26)\">")
                .append(text(14, "currentColor", name, "700"))
                .append("</g>");
        for (int line = 0; line < lines.size(); line++) {
            svg.append("<g transform=\"translate(0 " + (26 + LINE * (line + 1)) + ")\">")
                    .append(lines.get(line))
                    .append("</g>");
        }
        return svg.append("</svg>").toString();
    }
}
