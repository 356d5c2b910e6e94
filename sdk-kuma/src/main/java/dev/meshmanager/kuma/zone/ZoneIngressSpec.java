package dev.meshmanager.kuma.zone;

import java.util.List;
import java.util.Optional;

/**
 * The configuration of the ingress of a zone. {@link ZoneIngress} and {@link ZoneIngressOverview} share these members.
 */
public interface ZoneIngressSpec extends ZoneProxySpec {
    /** Returns the addresses and ports of the ingress. */
    @Override
    Optional<ZoneIngress.Networking> networking();

    /** Returns the services that other zones reach through the ingress. The control plane sets them. */
    List<ZoneIngress.AvailableService> availableServices();
}
