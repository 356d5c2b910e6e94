package dev.meshmanager.kuma.analysis;

import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import java.util.List;

/** Policies without an effect, and routes. */
final class EffectExamples {
    static final List<CodeExample> ALL = List.of(
            new CodeExample(
                            AnalysisCode.POLICY_OVERRIDDEN,
                            "MeshTimeout default/b",
                            "everything that it sets is overridden by a",
                            """
                    type: Dataplane
                    mesh: default
                    name: web-1
                    labels: {app: web}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                    ---
                    type: MeshTimeout
                    mesh: default
                    name: a
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {idleTimeout: 5m}
                    ---
                    type: MeshTimeout
                    mesh: default
                    name: b
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {idleTimeout: 6m}
                    """)
                    .mendedBy("default: {idleTimeout: 6m}", "default: {idleTimeout: 6m, connectionTimeout: 1s}"),
            new CodeExample(
                            AnalysisCode.POLICY_DUPLICATED,
                            "MeshTrafficPermission default/b",
                            "a has the same content",
                            """
                    type: Dataplane
                    mesh: default
                    name: web-1
                    labels: {app: web}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                    ---
                    type: MeshTrafficPermission
                    mesh: default
                    name: a
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: Mesh}
                          default: {action: Allow}
                    ---
                    type: MeshTrafficPermission
                    mesh: default
                    name: b
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: Mesh}
                          default: {action: Allow}
                    """)
                    .mendedBy("""
                    name: b
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: Mesh}
                    """, """
                    name: b
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}
                    """),
            new CodeExample(
                            AnalysisCode.HTTP_ON_TCP,
                            "MeshRetry default/r spec.to[0]",
                            "HTTP settings have no effect on ports of the protocol tcp",
                            """
                    type: Dataplane
                    mesh: default
                    name: db-1
                    labels: {app: db}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: db, kuma.io/protocol: tcp}}
                    ---
                    type: MeshService
                    mesh: default
                    name: db
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: db}}
                      ports: [{port: 8080, name: main, appProtocol: tcp}]
                    ---
                    type: MeshRetry
                    mesh: default
                    name: r
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService, name: db}
                          default: {http: {numRetries: 2}}
                    """)
                    .mendedBy("default: {http: {numRetries: 2}}", "default: {tcp: {maxConnectAttempt: 2}}"),
            new CodeExample(
                            AnalysisCode.ROUTE_RULE_HIDDEN,
                            "MeshHTTPRoute default/r spec.to[0].rules[1]",
                            "the same matches as rules[0]",
                            """
                    type: Dataplane
                    mesh: default
                    name: web-1
                    labels: {app: web}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                    ---
                    type: MeshService
                    mesh: default
                    name: web
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: web}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshHTTPRoute
                    mesh: default
                    name: r
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService, name: web}
                          rules:
                            - matches: [{path: {type: PathPrefix, value: /a}}]
                              default: {backendRefs: [{kind: MeshService, name: web, port: 8080}]}
                            - matches: [{path: {type: PathPrefix, value: /a}}]
                              default: {backendRefs: [{kind: MeshService, name: web, port: 8080, weight: 2}]}
                    """)
                    .mendedBy("""
                            - matches: [{path: {type: PathPrefix, value: /a}}]
                              default: {backendRefs: [{kind: MeshService, name: web, port: 8080, weight: 2}]}
                    """, """
                            - matches: [{path: {type: PathPrefix, value: /}}]
                              default: {backendRefs: [{kind: MeshService, name: web, port: 8080}]}
                    """),
            new CodeExample(
                            AnalysisCode.WEIGHTS_ALL_ZERO,
                            "MeshHTTPRoute default/r spec.to[0].rules[0].default.backendRefs",
                            "the only backend has the weight 0",
                            """
                    type: Dataplane
                    mesh: default
                    name: web-1
                    labels: {app: web}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                    ---
                    type: MeshService
                    mesh: default
                    name: web
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: web}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshHTTPRoute
                    mesh: default
                    name: r
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService, name: web}
                          rules:
                            - matches: [{path: {type: PathPrefix, value: /a}}]
                              default: {backendRefs: [{kind: MeshService, name: web, port: 8080, weight: 0}]}
                    """)
                    .mendedBy(
                            "default: {backendRefs: [{kind: MeshService, name: web, port: 8080, weight: 0}]}",
                            "default: {backendRefs: [{kind: MeshService, name: web, port: 8080, weight: 1}]}"));

    private EffectExamples() {}
}
