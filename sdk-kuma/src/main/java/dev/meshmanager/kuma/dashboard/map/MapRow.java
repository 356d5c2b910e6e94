package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.kuma.dashboard.topology.OnlineCount;
import dev.meshmanager.kuma.dashboard.topology.ServiceLocation;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import java.util.Collection;
import java.util.Optional;

/**
 * A line of text in the box of a zone.
 *
 * @param shape what it is
 * @param text what it says
 * @param mesh the mesh that it belongs to; empty for doors
 * @param tally how many of it are online; nothing for a door that a zone does not have
 */
record MapRow(Shape shape, String text, Optional<String> mesh, OnlineCount tally) {
    /** What a row is. */
    enum Shape {
        MESH,
        BUILT_IN,
        DELEGATED,
        SERVICE,
        INGRESS,
        EGRESS;

        static Shape of(ServiceLocation.Kind kind) {
            return switch (kind) {
                case BUILT_IN -> BUILT_IN;
                case DELEGATED -> DELEGATED;
                case STANDARD -> SERVICE;
            };
        }

        boolean isGateway() {
            return this == BUILT_IN || this == DELEGATED;
        }

        boolean isDoor() {
            return this == INGRESS || this == EGRESS;
        }
    }

    static MapRow of(Shape shape, String text, String mesh, Collection<OnlineCount> tallies) {
        return new MapRow(shape, text, Optional.of(mesh), tallies.stream().reduce(OnlineCount.NONE, OnlineCount::plus));
    }

    static MapRow door(Shape shape, String text, OnlineCount tally) {
        return new MapRow(shape, (shape == Shape.INGRESS ? "\u2190 " : "\u2192 ") + text, Optional.empty(), tally);
    }

    /** What stands at the end of the row, with a sign for whoever cannot tell colours apart. */
    String end() {
        if (tally.total() == 0) {
            return "";
        }
        String sign = tally.isWhole() ? "\u25cf " : tally.online() > 0 ? "\u25b2 " : "\u2716 ";
        return sign + (shape.isDoor() && tally.total() == 1 ? StatusText.online(tally.isWhole()) : tally);
    }

    /** The class of the page's style for the end. */
    String style() {
        return tally.isWhole() ? "good" : tally.online() > 0 ? "fair" : "bad";
    }
}
