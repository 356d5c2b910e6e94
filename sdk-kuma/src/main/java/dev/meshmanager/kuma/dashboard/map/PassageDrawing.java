package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.kuma.dashboard.map.MapLines.Passage;
import dev.meshmanager.kuma.dashboard.map.MapRow.Shape;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws the lines between zones: from the egress of one zone, along the boxes, above them into another column, to the
 * ingress of the other zone. Lines to one zone share a lane.
 */
final class PassageDrawing {
    private static final int LANE = 9;
    private static final int FIRST_LANE = 14;
    /** If there are more lanes, all lines of one kind share one lane. */
    private static final int MOST_LANES = 12;

    private final MapLines lines;
    private final List<String> zones;
    private final List<ZoneBox> boxes;
    private final int boxWidth;

    PassageDrawing(MapLines lines, Map<String, ZoneBox> boxes, int boxWidth) {
        this.lines = lines;
        this.boxes = List.copyOf(boxes.values());
        this.zones = new ArrayList<>(boxes.keySet());
        this.boxWidth = boxWidth;
    }

    private int lanes() {
        int passages = lines.passages().size();
        return passages > MOST_LANES ? TrafficLink.Kind.values().length : passages;
    }

    private int lane(Passage passage) {
        return lines.passages().size() > MOST_LANES
                ? passage.kind().ordinal()
                : new ArrayList<>(lines.passages().keySet()).indexOf(passage);
    }

    /** The width of the space beside a box. */
    int width() {
        return lanes() == 0 ? 14 : FIRST_LANE + lanes() * LANE + 4;
    }

    /** The height of the space above all boxes. */
    int height() {
        return lanes() * LANE + (lanes() > 0 ? 8 : 0);
    }

    String draw(MapLayout layout) {
        StringBuilder svg = new StringBuilder("<g class=\"passages c" + layout.columns() + "\">");
        lines.passages().forEach((passage, sources) -> svg.append(draw(layout, passage, sources)));
        return svg.append("</g>").toString();
    }

    private String draw(MapLayout layout, Passage passage, SortedMap<String, Long> sources) {
        int lane = lane(passage);
        int target = zones.indexOf(passage.zone());
        SortedMap<Integer, SortedSet<Integer>> stops = new TreeMap<>();
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        sources.keySet().forEach(zone -> {
            int box = zones.indexOf(zone);
            int y = y(layout, box, Shape.EGRESS, passage.kind());
            int x = x(layout, layout.column(box), lane);
            stops.computeIfAbsent(layout.column(box), column -> new TreeSet<>()).add(y);
            path.append("M" + (layout.x(box) + boxWidth + 5) + " " + y + "H" + x);
            dots.append("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"2.5\"/>");
        });
        int end = y(layout, target, Shape.INGRESS, passage.kind());
        stops.computeIfAbsent(layout.column(target), column -> new TreeSet<>()).add(end);
        if (stops.size() > 1) {
            int above = 5 + lane * LANE;
            path.append("M" + x(layout, stops.firstKey(), lane) + " " + above + "H" + x(layout, stops.lastKey(), lane));
            stops.values().forEach(column -> column.add(above));
        }
        stops.forEach((column, ys) -> path.append("M" + x(layout, column, lane) + " " + ys.first() + "V" + ys.last()));
        int door = layout.x(target) + boxWidth + 5;
        path.append("M" + x(layout, layout.column(target), lane) + " " + end + "H" + (door + 6));
        return "<g class=\"line\"><path class=\"" + passage.kind() + "\" d=\"" + path + "\"/>" + dots + "<path d=\"M"
                + door + " " + end + "L" + (door + 6) + " " + (end - 4) + "V" + (end + 4) + "z\"/></g>";
    }

    private int x(MapLayout layout, int column, int lane) {
        return column * layout.columnWidth() + boxWidth + FIRST_LANE + lane * LANE;
    }

    /** Routes use the upper half of an ingress or egress, permissions the lower half. */
    private int y(MapLayout layout, int box, Shape shape, TrafficLink.Kind kind) {
        int row = boxes.get(box).door(shape);
        return layout.y(box) + BoxDrawing.y(row) + (kind == TrafficLink.Kind.ROUTE ? -4 : 5);
    }
}
