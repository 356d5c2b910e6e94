package dev.meshmanager.kuma.dashboard.map;

import java.util.ArrayList;
import java.util.List;

/** Assigns lanes to lines that run side by side, as few lanes as possible. */
final class LaneAllocator {
    private final List<List<int[]>> lanes = new ArrayList<>();

    /** Returns the first lane that is free from {@code first} to {@code last}, and occupies it. */
    int take(int first, int last) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (lanes.get(lane).stream().noneMatch(span -> first <= span[1] && last >= span[0])) {
                lanes.get(lane).add(new int[] {first, last});
                return lane;
            }
        }
        lanes.add(new ArrayList<>(List.of(new int[] {first, last})));
        return lanes.size() - 1;
    }
}
