package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.common.EnvoyAdmin;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The addresses and ports of the ingress or egress of a zone. {@link ZoneIngress.Networking} and
 * {@link ZoneEgress.Networking} share these members.
 */
public interface ZoneProxyNetworking extends Model {
    /** Returns the IP address or host name that the proxy listens on. */
    Optional<String> address();

    /** Returns the port that the proxy listens on. */
    OptionalInt port();

    /** Returns the settings of the admin API of Envoy. */
    Optional<EnvoyAdmin> admin();

    /** Returns the IP address or host name under which other zones reach the proxy. Always empty for an egress. */
    default Optional<String> advertisedAddress() {
        return Optional.empty();
    }

    /** Returns the port under which other zones reach the proxy. Always empty for an egress. */
    default OptionalInt advertisedPort() {
        return OptionalInt.empty();
    }
}
