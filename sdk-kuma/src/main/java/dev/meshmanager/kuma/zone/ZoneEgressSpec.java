package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import java.util.Optional;

/** The configuration of the egress of a zone. {@link ZoneEgress} and {@link ZoneEgressOverview} share these members. */
public interface ZoneEgressSpec extends Model {
    /** Returns the name of the zone. The global control plane sets it. */
    Optional<String> zone();

    /** Returns the address and ports of the egress. */
    Optional<ZoneEgress.Networking> networking();
}
