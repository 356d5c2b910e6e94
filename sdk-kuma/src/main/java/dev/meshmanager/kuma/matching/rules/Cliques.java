package dev.meshmanager.kuma.matching.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Groups subsets so that all of a group may overlap, and no group is a part of another one. */
final class Cliques {
    private final BitSet[] neighbours;
    private final List<BitSet> found = new ArrayList<>();

    private Cliques(List<Subset> subsets) {
        neighbours = new BitSet[subsets.size()];
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] = new BitSet();
            for (int j = 0; j < neighbours.length; j++) {
                neighbours[i].set(j, i != j && subsets.get(i).overlaps(subsets.get(j)));
            }
        }
    }

    /** Returns the groups in the order of the control plane: by the text of their positions, descending. */
    static List<List<Subset>> of(List<Subset> subsets) {
        Cliques cliques = new Cliques(subsets);
        BitSet all = new BitSet();
        all.set(0, subsets.size());
        cliques.extend(new BitSet(), all, new BitSet());
        cliques.found.sort(Comparator.comparing(Cliques::text).reversed());
        return cliques.found.stream()
                .map(clique -> clique.stream().mapToObj(subsets::get).toList())
                .toList();
    }

    private static String text(BitSet clique) {
        return clique.stream().mapToObj(Integer::toString).collect(Collectors.joining(":"));
    }

    /** The algorithm of Bron and Kerbosch, with a pivot. */
    private void extend(BitSet clique, BitSet candidates, BitSet excluded) {
        if (candidates.isEmpty()) {
            if (excluded.isEmpty()) {
                found.add((BitSet) clique.clone());
            }
            return;
        }
        BitSet open = (BitSet) candidates.clone();
        open.andNot(neighbours[candidates.nextSetBit(0)]);
        open.stream().forEach(next -> {
            clique.set(next);
            extend(clique, and(candidates, neighbours[next]), and(excluded, neighbours[next]));
            clique.clear(next);
            candidates.clear(next);
            excluded.set(next);
        });
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
