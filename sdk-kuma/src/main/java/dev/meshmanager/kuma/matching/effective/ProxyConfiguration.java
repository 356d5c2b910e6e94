package dev.meshmanager.kuma.matching.effective;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import java.util.Collection;

/** What policies give to the parts of one proxy. */
public interface ProxyConfiguration {
    IndexedProxy proxy();

    /** Returns the name of the mesh. */
    String mesh();

    /** Returns the estate that knows the files of the policies. */
    Estate estate();

    /** Returns the services that outbounds can be for. */
    Collection<Destination> services();

    /** Returns the configuration of the proxy as a whole. */
    MergedEntries ofProxy(ResourceType<?> kind);

    /** Returns the configuration for all clients of an inbound. */
    MergedEntries ofInbound(ResourceType<?> kind, Part inbound);

    /** Returns the configuration for all clients of an inbound from {@code from}. */
    MergedEntries fromClients(ResourceType<?> kind, Part inbound);

    /** Returns the configuration of the traffic to a destination. */
    MergedEntries ofOutbound(ResourceType<?> kind, Identity destination);
}
