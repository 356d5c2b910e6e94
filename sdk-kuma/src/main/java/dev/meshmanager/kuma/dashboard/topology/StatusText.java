package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes states, addresses and times the way tables, pictures and changes show them. */
public final class StatusText {
    private StatusText() {}

    /** Returns {@code online} or {@code offline}. */
    public static String online(boolean isOnline) {
        return isOnline ? "online" : "offline";
    }

    /** Returns the status of a zone in lower case. */
    public static String status(ZoneOverview zone) {
        return zone.status().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the status of a service, or {@code not available} if the control plane does not say. */
    public static String status(ServiceInsight service) {
        return service.status().map(Object::toString).orElse("not_available").replace('_', ' ');
    }

    /** Returns type, name and mode of the enabled certificate authority, or {@code off}. */
    public static String mtls(Mesh mesh) {
        return mesh.enabledAuthority()
                .map(authority -> authority.type() + " / " + authority.name().orElse("")
                        + authority.mode().map(mode -> " (" + mode + ")").orElse(""))
                .orElse("off");
    }

    /** Returns the host, and the port behind it if there is one; an empty text if there is no host. */
    public static String address(Optional<String> host, OptionalInt port) {
        return host.map(name -> name + (port.isPresent() ? ":" + port.getAsInt() : ""))
                .orElse("");
    }

    /** Returns the time in UTC to the second: nobody compares nanoseconds by eye. */
    public static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
