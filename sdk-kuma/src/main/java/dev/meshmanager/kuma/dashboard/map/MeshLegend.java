package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.kuma.dashboard.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Assigns each mesh a colour and a letter. */
final class MeshLegend {
    /** Colours repeat after this number of meshes, letters do not. */
    private static final int COLOURS = 8;

    private final Map<String, Integer> numbers = new TreeMap<>();

    MeshLegend(Topology topology) {
        TreeSet<String> names = new TreeSet<>();
        topology.snapshot().meshes().forEach(mesh -> names.add(mesh.name()));
        topology.services().keySet().forEach(place -> names.add(place.mesh()));
        names.forEach(name -> numbers.put(name, numbers.size()));
    }

    List<String> names() {
        return new ArrayList<>(numbers.keySet());
    }

    /** The CSS class that sets the colour of a mesh. */
    String style(String mesh) {
        return "m" + numbers.getOrDefault(mesh, 0) % COLOURS;
    }

    /** Like the columns of a spreadsheet: A to Z, AA, AB. */
    String letter(String mesh) {
        StringBuilder letter = new StringBuilder();
        for (int rest = numbers.getOrDefault(mesh, 0) + 1; rest > 0; rest = (rest - 1) / 26) {
            letter.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letter.toString();
    }
}
