package dev.meshmanager.kuma.deploy;

/** Sets the names and virtual addresses of services. What is not set has the default of the version. */
public final class Dns extends SettingGroup<Dns> {
    Dns(ControlPlane.Builder controlPlane) {
        super(controlPlane, "");
    }

    /** Sets the domain of the mesh. Default: {@code mesh}. */
    public Dns domain(String domain) {
        return set("dnsServer.domain", domain);
    }

    /** Sets the port of virtual addresses of services. Default: 80. */
    public Dns servicePort(int port) {
        return set("dnsServer.serviceVipPort", port);
    }

    /**
     * Sets the network of the virtual addresses of services. Default: {@code 240.0.0.0/4}. Versions from 3.0 on have
     * addresses only of MeshServices, MeshExternalServices and MeshMultiZoneServices.
     */
    public Dns serviceAddresses(String cidr) {
        return set("dnsServer.CIDR", cidr);
    }

    /** Gives services no name of their tag below the domain of the mesh. Versions from 3.0 on never do. */
    public Dns withoutServiceAddresses() {
        return set("dnsServer.serviceVipEnabled", false);
    }

    /** Sets the network of the virtual addresses of MeshServices. Default: {@code 241.0.0.0/8}. */
    public Dns meshServiceAddresses(String cidr) {
        return set("ipam.meshService.cidr", cidr);
    }

    /** Sets the network of the virtual addresses of MeshExternalServices. Default: {@code 242.0.0.0/8}. */
    public Dns meshExternalServiceAddresses(String cidr) {
        return set("ipam.meshExternalService.cidr", cidr);
    }

    /** Sets the network of the virtual addresses of MeshMultiZoneServices. Default: {@code 243.0.0.0/8}. */
    public Dns meshMultiZoneServiceAddresses(String cidr) {
        return set("ipam.meshMultiZoneService.cidr", cidr);
    }
}
