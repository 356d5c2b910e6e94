/** Every resource kind of Kuma, a client for any Kuma control plane, and an in-memory control plane for tests. */
module dev.meshmanager.kuma {
    requires transitive dev.meshmanager.core;
    requires static org.immutables.value;
    // Only dev.meshmanager.kuma.testing needs these; tests bring them.
    requires static mockwebserver3;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;

    exports dev.meshmanager.kuma;
    exports dev.meshmanager.kuma.analysis;
    exports dev.meshmanager.kuma.analysis.model;
    exports dev.meshmanager.kuma.check;
    exports dev.meshmanager.kuma.common;
    exports dev.meshmanager.kuma.context;
    exports dev.meshmanager.kuma.dashboard;
    exports dev.meshmanager.kuma.dashboard.snapshot;
    exports dev.meshmanager.kuma.deploy.credential;
    exports dev.meshmanager.kuma.deploy.kubernetes;
    exports dev.meshmanager.kuma.deploy.kumactl;
    exports dev.meshmanager.kuma.deploy.proxy;
    exports dev.meshmanager.kuma.deploy;
    exports dev.meshmanager.kuma.estate;
    exports dev.meshmanager.kuma.finding;
    exports dev.meshmanager.kuma.gateway;
    exports dev.meshmanager.kuma.identity;
    exports dev.meshmanager.kuma.impact;
    exports dev.meshmanager.kuma.inspect;
    exports dev.meshmanager.kuma.kind;
    exports dev.meshmanager.kuma.legacy;
    exports dev.meshmanager.kuma.matching;
    exports dev.meshmanager.kuma.matching.reach;
    exports dev.meshmanager.kuma.mesh;
    exports dev.meshmanager.kuma.plan;
    exports dev.meshmanager.kuma.plan.expiry;
    exports dev.meshmanager.kuma.plan.export;
    exports dev.meshmanager.kuma.policy;
    exports dev.meshmanager.kuma.policy.target;
    exports dev.meshmanager.kuma.proxy;
    exports dev.meshmanager.kuma.rollout;
    exports dev.meshmanager.kuma.secret;
    exports dev.meshmanager.kuma.service;
    exports dev.meshmanager.kuma.testing;
    exports dev.meshmanager.kuma.upgrade;
    exports dev.meshmanager.kuma.upgrade.model;
    exports dev.meshmanager.kuma.validation;
    exports dev.meshmanager.kuma.watch;
    exports dev.meshmanager.kuma.zone;
    exports dev.meshmanager.kuma.deploy.setting to
            dev.meshmanager.konnect;
    exports dev.meshmanager.kuma.deploy.unit to
            dev.meshmanager.konnect;
    exports dev.meshmanager.kuma.testing.junit to
            dev.meshmanager.konnect;
    exports dev.meshmanager.kuma.internal to
            dev.meshmanager.konnect;

    // The JSON adapters call accessors and constructors of the generated classes.
    opens dev.meshmanager.kuma to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.common to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.gateway to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.identity to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.inspect to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.legacy to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.mesh to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.policy to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.policy.target to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.proxy to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.secret to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.service to
            dev.meshmanager.core;
    opens dev.meshmanager.kuma.zone to
            dev.meshmanager.core;

    uses dev.meshmanager.kuma.validation.RulesProvider;

    provides dev.meshmanager.core.view.Columns with
            dev.meshmanager.kuma.dashboard.columns.KindColumns;
    provides dev.meshmanager.kuma.validation.RulesProvider with
            dev.meshmanager.kuma.validation.rules.KumaRules;
}
