package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import java.util.List;
import java.util.Optional;

/** What the ingress of a zone is: the members that {@link ZoneIngress} and {@link ZoneIngressOverview} share. */
public interface ZoneIngressSpec extends Model {
    /** Returns the name of the zone; the global control plane sets it. */
    Optional<String> zone();

    /** Returns where the ingress listens. */
    Optional<ZoneIngress.Networking> networking();

    /** Returns the services that other zones reach through the ingress; the control plane sets them. */
    List<ZoneIngress.AvailableService> availableServices();
}
