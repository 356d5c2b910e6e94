package dev.meshmanager.kuma.dashboard.map;

import java.util.ArrayList;
import java.util.List;

/** Positions the boxes of zones in columns: each box goes into the column that is the shortest so far. */
final class MapLayout {
    private static final int GAP = 16;

    private final int columns;
    private final int columnWidth;
    private final List<Integer> columnOf = new ArrayList<>();
    private final List<Integer> heightOf = new ArrayList<>();
    private int height;

    /**
     * Lays out boxes of these heights.
     *
     * @param columnWidth the width of a box and of the lines beside it
     * @param top the height of the lines between columns, above all boxes
     */
    MapLayout(int columns, int columnWidth, int top, List<Integer> heights) {
        this.columns = columns;
        this.columnWidth = columnWidth;
        int above = columns > 1 ? top : 0;
        int[] filled = new int[columns];
        for (int box : heights) {
            int shortest = 0;
            for (int column = 1; column < columns; column++) {
                shortest = filled[column] < filled[shortest] ? column : shortest;
            }
            columnOf.add(shortest);
            heightOf.add(above + filled[shortest]);
            filled[shortest] += box + GAP;
            height = Math.max(height, above + filled[shortest]);
        }
    }

    int columns() {
        return columns;
    }

    int width() {
        return columns * columnWidth;
    }

    int height() {
        return height;
    }

    int columnWidth() {
        return columnWidth;
    }

    int boxes() {
        return columnOf.size();
    }

    int column(int box) {
        return columnOf.get(box);
    }

    int x(int box) {
        return columnOf.get(box) * columnWidth;
    }

    int y(int box) {
        return heightOf.get(box);
    }
}
