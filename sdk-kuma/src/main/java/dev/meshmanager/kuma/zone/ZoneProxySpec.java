package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import java.util.Optional;

/** The configuration of the ingress or egress of a zone. The resources and overviews of both share these members. */
public interface ZoneProxySpec extends Model {
    /** Returns the name of the zone. The global control plane sets it. */
    Optional<String> zone();

    /** Returns the addresses and ports of the proxy. */
    Optional<? extends ZoneProxyNetworking> networking();
}
