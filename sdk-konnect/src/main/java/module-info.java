/** A client for Konnect: mesh control planes, zones, identity, catalog and APIs, and the kinds of Kong Mesh. */
module dev.meshmanager.konnect {
    requires transitive dev.meshmanager.kuma;
    requires static org.immutables.value;
    // Only dev.meshmanager.konnect.testing needs these; tests bring them.
    requires static mockwebserver3;
    requires static org.junit.jupiter.api;

    exports dev.meshmanager.konnect;
    exports dev.meshmanager.konnect.analytics;
    exports dev.meshmanager.konnect.api;
    exports dev.meshmanager.konnect.catalog;
    exports dev.meshmanager.konnect.common;
    exports dev.meshmanager.konnect.controlplane;
    exports dev.meshmanager.konnect.identity;
    exports dev.meshmanager.konnect.inventory;
    exports dev.meshmanager.konnect.kind;
    exports dev.meshmanager.konnect.migration;
    exports dev.meshmanager.konnect.search;
    exports dev.meshmanager.konnect.setup;
    exports dev.meshmanager.konnect.testing;
    exports dev.meshmanager.konnect.zone;

    // The JSON adapters call accessors and constructors of the generated classes.
    opens dev.meshmanager.konnect.analytics to
            dev.meshmanager.core;
    opens dev.meshmanager.konnect.api to
            dev.meshmanager.core;
    opens dev.meshmanager.konnect.catalog to
            dev.meshmanager.core;
    opens dev.meshmanager.konnect.common to
            dev.meshmanager.core;
    opens dev.meshmanager.konnect.controlplane to
            dev.meshmanager.core;
    opens dev.meshmanager.konnect.identity to
            dev.meshmanager.core;
    opens dev.meshmanager.konnect.kind to
            dev.meshmanager.core;
    opens dev.meshmanager.konnect.search to
            dev.meshmanager.core;

    provides dev.meshmanager.kuma.validation.RulesProvider with
            dev.meshmanager.konnect.kind.KongMeshRules;
}
