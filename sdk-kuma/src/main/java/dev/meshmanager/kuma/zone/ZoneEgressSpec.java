package dev.meshmanager.kuma.zone;

import java.util.Optional;

/** The configuration of the egress of a zone. {@link ZoneEgress} and {@link ZoneEgressOverview} share these members. */
public interface ZoneEgressSpec extends ZoneProxySpec {
    /** Returns the address and ports of the egress. */
    @Override
    Optional<ZoneEgress.Networking> networking();
}
