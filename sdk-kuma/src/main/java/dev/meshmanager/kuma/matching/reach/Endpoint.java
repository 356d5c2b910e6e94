package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.service.ExternalService;
import java.util.Optional;

/** Where the traffic for a target goes. */
sealed interface Endpoint {
    /** Returns the name of the endpoint in answers. */
    String name();

    /**
     * An inbound of a proxy of the mesh.
     *
     * @param sni the server name that the client sends
     * @param isTlsReady whether clients use mTLS although the mesh is permissive
     */
    record OfProxy(IndexedProxy server, Part inbound, Optional<String> sni, boolean isTlsReady) implements Endpoint {
        @Override
        public String name() {
            return server + " inbound " + inbound.section();
        }
    }

    /**
     * A service of another zone.
     *
     * @param proxy an inbound of the service, if it is in the estate
     * @param tag the tag of a service that is known by it: its traffic goes through the zone egress if the mesh wants
     *     that
     */
    record OfZone(String name, String zone, Optional<OfProxy> proxy, Optional<String> tag) implements Endpoint {}

    /** A {@code MeshExternalService}. */
    record OfExternal(String name, Optional<String> sni) implements Endpoint {}

    /** An older {@code ExternalService}. */
    record OfOlderExternal(ExternalService service) implements Endpoint {
        @Override
        public String name() {
            return service.type() + " " + service.name();
        }
    }
}
