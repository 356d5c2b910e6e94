package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.kuma.dashboard.topology.OnlineCount;
import dev.meshmanager.kuma.dashboard.topology.ServiceLocation;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import java.util.Collection;
import java.util.Optional;

/**
 * A line of text in the box of a zone.
 *
 * @param shape its type
 * @param text the text
 * @param mesh its mesh; empty for ingresses and egresses
 * @param proxies the number of its proxies; none for an ingress or egress that the zone does not have
 */
record MapRow(Shape shape, String text, Optional<String> mesh, OnlineCount proxies) {
    /** The type of a row. */
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

    static MapRow of(Shape shape, String text, String mesh, Collection<OnlineCount> counts) {
        return new MapRow(shape, text, Optional.of(mesh), counts.stream().reduce(OnlineCount.NONE, OnlineCount::plus));
    }

    static MapRow door(Shape shape, String text, OnlineCount proxies) {
        return new MapRow(shape, (shape == Shape.INGRESS ? "\u2190 " : "\u2192 ") + text, Optional.empty(), proxies);
    }

    /** The text at the end of the row, with a sign for readers who cannot distinguish colours. */
    String end() {
        if (proxies.total() == 0) {
            return "";
        }
        String sign = proxies.isWhole() ? "\u25cf " : proxies.online() > 0 ? "\u25b2 " : "\u2716 ";
        return sign + (shape.isDoor() && proxies.total() == 1 ? StatusText.online(proxies.isWhole()) : proxies);
    }

    /** The CSS class of the text at the end. */
    String style() {
        return proxies.isWhole() ? "good" : proxies.online() > 0 ? "fair" : "bad";
    }
}
