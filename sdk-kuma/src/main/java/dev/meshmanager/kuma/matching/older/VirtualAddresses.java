package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.older.NamedServices.Name;
import dev.meshmanager.kuma.matching.older.NamedServices.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The virtual addresses of services, which transparent proxies have outbounds for: as a control plane with the default
 * settings assigns them to services that all are new to it. Later ones get the next address that is free, whatever
 * their name, so addresses may differ in a mesh with a history.
 */
final class VirtualAddresses {
    private static final int PORT = 80;
    private static final long FIRST = 240L << 24;
    private static final int BITS = 8;
    private static final int BYTE = 255;

    private VirtualAddresses() {}

    static List<OlderOutbound> of(MeshModel mesh) {
        List<OlderOutbound> outbounds = new ArrayList<>();
        long next = FIRST;
        for (Map.Entry<Name, SortedMap<Integer, Map<String, String>>> entry :
                NamedServices.of(mesh).entrySet()) {
            Name name = entry.getKey();
            String address = name.isAddress() ? name.name() : text(next++);
            if (name.origin() == Origin.SERVICE) {
                addServicePorts(name.name(), address, entry.getValue(), outbounds);
            } else {
                addPorts(name, address, entry.getValue(), outbounds);
            }
        }
        return outbounds;
    }

    private static String text(long address) {
        StringBuilder text = new StringBuilder();
        for (int shift = 3 * BITS; shift >= 0; shift -= BITS) {
            text.append(text.isEmpty() ? "" : ".").append(address >> shift & BYTE);
        }
        return text.toString();
    }

    /** A service has its own port, if it is external only, and always the port of all virtual addresses. */
    private static void addServicePorts(
            String service, String address, SortedMap<Integer, Map<String, String>> ports, List<OlderOutbound> to) {
        List<String> names = new ArrayList<>();
        names.add(service + ".mesh");
        if (service.contains("_")) {
            names.add(service.replace('_', '.') + ".mesh");
        }
        Map.Entry<Integer, Map<String, String>> first = first(ports);
        if (first.getKey() != 0 && first.getKey() != PORT) {
            to.add(new OlderOutbound(address, first.getKey(), first.getValue(), names));
        }
        to.add(new OlderOutbound(address, PORT, first.getValue(), names));
    }

    private static void addPorts(
            Name name, String address, SortedMap<Integer, Map<String, String>> ports, List<OlderOutbound> to) {
        List<String> names = name.isDnsName() ? List.of(name.name()) : List.of();
        ports.forEach((port, tags) -> {
            if (port != 0) {
                to.add(new OlderOutbound(address, port, tags, names));
            }
        });
        if (name.origin() == Origin.HOST && !ports.containsKey(PORT) && !names.isEmpty()) {
            to.add(new OlderOutbound(address, PORT, first(ports).getValue(), names));
        }
    }

    private static <T> Map.Entry<Integer, T> first(SortedMap<Integer, T> ports) {
        return ports.entrySet().iterator().next();
    }
}
