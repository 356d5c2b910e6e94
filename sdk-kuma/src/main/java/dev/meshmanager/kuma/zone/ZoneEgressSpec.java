package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import java.util.Optional;

/** What the egress of a zone is: the members that {@link ZoneEgress} and {@link ZoneEgressOverview} share. */
public interface ZoneEgressSpec extends Model {
    /** Returns the name of the zone; the global control plane sets it. */
    Optional<String> zone();

    /** Returns where the egress listens. */
    Optional<ZoneEgress.Networking> networking();
}
