package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.kuma.dashboard.map.MapRow.Shape;

/** Draws one zone: a box with rows of text, and the lines between the rows at its right edge. */
final class BoxDrawing {
    static final int ROW = 28;
    private static final int LEFT = 14;
    private static final int TITLE = 34;
    private static final int TEXT = 46;

    private final ZoneBox box;
    private final MeshLegend meshes;
    private final TrunkDrawing trunks;

    BoxDrawing(ZoneBox box, MeshLegend meshes, TrunkDrawing trunks) {
        this.box = box;
        this.meshes = meshes;
        this.trunks = trunks;
    }

    int lanes() {
        return trunks.lanes();
    }

    /** The width of the longest row, without lines. */
    int textWidth() {
        return box.rows().stream()
                .mapToInt(row -> taken(row) + MapText.width(row.text()))
                .max()
                .orElse(0);
    }

    int height() {
        return TITLE + ROW * (box.rows().size() + (trunks.undrawn() > 0 ? 1 : 0)) + 10;
    }

    /** The middle of a row. */
    static int y(int row) {
        return TITLE + ROW * row + ROW / 2;
    }

    String draw(int textWidth, int width) {
        StringBuilder svg = new StringBuilder("<rect class=\"box\" x=\"" + LEFT + "\" y=\"1\" width=\"" + (width - LEFT)
                + "\" height=\"" + (height() - 2) + "\" rx=\"8\"/>");
        svg.append(
                MapText.element("class=\"name\" x=\"" + (LEFT + 10) + "\" y=\"24\"", box.title(), width - LEFT - 20));
        svg.append(trunks.draw(textWidth, width));
        for (int row = 0; row < box.rows().size(); row++) {
            svg.append("<g transform=\"translate(0 " + y(row) + ")\">")
                    .append(row(box.rows().get(row), textWidth, width))
                    .append("</g>");
        }
        if (trunks.undrawn() > 0) {
            svg.append(MapText.element(
                    "x=\"" + (LEFT + 10) + "\" y=\"" + (y(box.rows().size()) + 5) + "\"",
                    "and more lines: see the table",
                    width - LEFT - 20));
        }
        return svg.toString();
    }

    private String row(MapRow row, int textWidth, int width) {
        String end = row.end().isEmpty()
                ? ""
                : "<text class=\"" + row.style() + "\" x=\"" + (textWidth - 6) + "\" y=\"5\" text-anchor=\"end\">"
                        + row.end() + "</text>";
        return sign(row, width)
                + MapText.element(
                        "x=\"" + start(row) + "\" y=\"5\"" + (row.shape() == Shape.MESH ? " class=\"name\"" : ""),
                        row.text(),
                        textWidth - taken(row))
                + end;
    }

    private static int start(MapRow row) {
        return row.shape().isDoor() ? LEFT + 10 : TEXT;
    }

    /** The width of a row without its text. */
    private static int taken(MapRow row) {
        return start(row) + MapText.width(row.end()) + 20;
    }

    private String sign(MapRow row, int width) {
        if (row.shape().isDoor()) {
            return "<rect class=\"door\" x=\"" + (width - 4) + "\" y=\"-10\" width=\"8\" height=\"20\" rx=\"2\"/>";
        }
        String mesh = row.mesh().orElse("");
        String edge = row.shape().isGateway()
                ? "<path class=\"" + row.shape() + "\" d=\"M" + LEFT + " -9L" + (LEFT + 8) + " 0L" + LEFT + " 9L"
                        + (LEFT - 8) + " 0z\"/>"
                : "";
        return "<g class=\"sign " + meshes.style(mesh) + "\">" + edge + "<rect x=\"" + (LEFT + 11)
                + "\" y=\"-8\" width=\"17\" height=\"16\" rx=\"" + (row.shape() == Shape.MESH ? 3 : 8)
                + "\"/><text x=\"" + (LEFT + 19.5) + "\" y=\"4\" text-anchor=\"middle\">" + meshes.letter(mesh)
                + "</text></g>";
    }
}
