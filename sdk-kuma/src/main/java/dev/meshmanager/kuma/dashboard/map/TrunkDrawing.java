package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.kuma.dashboard.map.MapLines.Trunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the lines between the rows of a zone. Each trunk has a lane at the right of the rows. */
final class TrunkDrawing {
    private static final int LANE = 12;
    /** The width of an arrow. */
    private static final int ARROW = 18;

    private static final int COUNTED_ARROW = 48;
    /** Nobody can follow more lanes. */
    private static final int MOST_LANES = 12;

    private final ZoneBox box;
    private final MapLines lines;
    private final MeshLegend meshes;
    private final Map<Trunk, Integer> laneOf = new LinkedHashMap<>();
    private final Map<Integer, List<Trunk>> attached = new HashMap<>();
    private int lanes;
    private int undrawn;

    TrunkDrawing(String zone, ZoneBox box, MapLines lines, MeshLegend meshes) {
        this.box = box;
        this.lines = lines;
        this.meshes = meshes;
        LaneAllocator free = new LaneAllocator();
        for (Trunk trunk : lines.trunks(zone)) {
            int lane = free.take(lines.first(trunk), lines.last(trunk));
            if (lane >= MOST_LANES) {
                undrawn++;
                continue;
            }
            laneOf.put(trunk, lane);
            lanes = Math.max(lanes, lane + 1);
            attach(trunk.row(), trunk);
            lines.branches(trunk).keySet().forEach(row -> attach(row, trunk));
        }
    }

    private void attach(int row, Trunk trunk) {
        attached.computeIfAbsent(row, key -> new ArrayList<>()).add(trunk);
    }

    /** The number of trunks that are not drawn because there is no lane for them. */
    int undrawn() {
        return undrawn;
    }

    static int width(int lanes, boolean isCounted) {
        return lanes == 0 ? 8 : (isCounted ? COUNTED_ARROW : ARROW) + lanes * LANE + 2;
    }

    int lanes() {
        return lanes;
    }

    String draw(int textWidth, int width) {
        StringBuilder svg = new StringBuilder();
        int first = textWidth + (lines.isCounted() ? COUNTED_ARROW : ARROW);
        laneOf.forEach((trunk, lane) -> svg.append(draw(trunk, textWidth, width, first + lane * LANE)));
        return svg.toString();
    }

    private String draw(Trunk trunk, int textWidth, int width, int x) {
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        int end = y(trunk.row(), attachedTo(trunk.row()).indexOf(trunk));
        int top = end;
        int bottom = end;
        for (int row : lines.branches(trunk).keySet()) {
            int y = y(row, attachedTo(row).lastIndexOf(trunk));
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            path.append("M")
                    .append(edge(row, textWidth, width))
                    .append(" ")
                    .append(y)
                    .append("H")
                    .append(x);
            dots.append("<circle cx=\"").append(x).append("\" cy=\"").append(y).append("\" r=\"2.5\"/>");
        }
        boolean isDoor = box.rows().get(trunk.row()).shape().isDoor();
        int edge = edge(trunk.row(), textWidth, width);
        int tip = isDoor ? edge - 6 : edge + 6;
        path.append("M").append(x).append(" ").append(top).append("V").append(bottom);
        path.append("M").append(x).append(" ").append(end).append("H").append(tip);
        String arrow = "<path d=\"M" + edge + " " + end + "L" + tip + " " + (end - 4) + "V" + (end + 4) + "z\"/>";
        long count = MapLines.sum(lines.branches(trunk));
        // Numbers of adjacent lines are placed side by side, so that they do not overlap.
        int at = textWidth + 16 + 18 * (attachedTo(trunk.row()).indexOf(trunk) % 2);
        String times = count < 2 || isDoor
                ? ""
                : "<text class=\"times\" text-anchor=\"middle\" x=\"" + at + "\" y=\"" + (end + 4) + "\">" + count
                        + "</text>";
        return "<g class=\"line " + meshes.style(trunk.mesh()) + "\"><path class=\"" + trunk.kind() + "\" d=\"" + path
                + "\"/>" + dots + arrow + times + "</g>";
    }

    /** The horizontal position where the lines of a row start and end: at its text, or at the edge of the zone. */
    private int edge(int row, int textWidth, int width) {
        return box.rows().get(row).shape().isDoor() ? width - 5 : textWidth;
    }

    private List<Trunk> attachedTo(int row) {
        return attached.getOrDefault(row, List.of());
    }

    /** The vertical position where a line of a row starts or ends. Lines of one row are a few pixels apart. */
    private int y(int row, int place) {
        int places = attachedTo(row).size();
        int step = Math.min(9, (BoxDrawing.ROW - 4) / Math.max(1, places - 1));
        return BoxDrawing.y(row) + step * place - step * (places - 1) / 2;
    }
}
