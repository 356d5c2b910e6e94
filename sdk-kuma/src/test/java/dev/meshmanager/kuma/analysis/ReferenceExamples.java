package dev.meshmanager.kuma.analysis;

import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import java.util.List;

/** References to nothing. */
final class ReferenceExamples {
    static final List<CodeExample> ALL = List.of(
            new CodeExample(
                            AnalysisCode.MESH_NOT_FOUND,
                            "MeshTimeout shopp/t mesh",
                            "there is no mesh shopp, but shop",
                            """
                    type: Mesh
                    name: shop
                    ---
                    type: MeshTimeout
                    mesh: shopp
                    name: t
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {idleTimeout: 5m}
                    """)
                    .mendedBy("mesh: shopp", "mesh: shop"),
            new CodeExample(
                            AnalysisCode.RESOURCE_DUPLICATED,
                            "MeshTimeout shop/t",
                            "an earlier document of the same resource does not count: document 1, line 1",
                            """
                    type: MeshTimeout
                    mesh: shop
                    name: t
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {idleTimeout: 5m}
                    ---
                    type: MeshTimeout
                    mesh: shop
                    name: t
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService, name: web}
                          default: {idleTimeout: 6m}
                    """)
                    .mendedBy("""
                    name: t
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService""", """
                    name: other
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService"""),
            new CodeExample(
                            AnalysisCode.TARGET_NOT_FOUND,
                            "MeshTimeout default/t spec.targetRef",
                            "there is no MeshGateway gone",
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
                    name: t
                    spec:
                      targetRef: {kind: MeshGateway, name: gone}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {idleTimeout: 5m}
                    """)
                    .mendedBy(
                            "targetRef: {kind: MeshGateway, name: gone}", "targetRef: {kind: MeshGateway, name: edge}")
                    .mendedBy("""
                          default: {idleTimeout: 5m}
                    """, """
                          default: {idleTimeout: 5m}
                    ---
                    type: MeshGateway
                    mesh: default
                    name: edge
                    selectors: [{match: {kuma.io/service: edge}}]
                    conf: {listeners: [{port: 80, protocol: HTTP}]}
                    """),
            new CodeExample(
                            AnalysisCode.SELECTS_NOTHING,
                            "MeshTimeout default/t spec.targetRef",
                            "no proxy of the mesh is Dataplane with the labels {app=gone}",
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
                    name: t
                    spec:
                      targetRef: {kind: Dataplane, labels: {app: gone}}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {idleTimeout: 5m}
                    """)
                    .mendedBy(
                            "targetRef: {kind: Dataplane, labels: {app: gone}}",
                            "targetRef: {kind: Dataplane, labels: {app: web}}"),
            new CodeExample(
                            AnalysisCode.DESTINATION_NOT_FOUND,
                            "MeshTimeout default/t spec.to[0].targetRef",
                            "there is no MeshService gone",
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
                    type: MeshTimeout
                    mesh: default
                    name: t
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService, name: gone}
                          default: {idleTimeout: 5m}
                    """)
                    .mendedBy(
                            "- targetRef: {kind: MeshService, name: gone}",
                            "- targetRef: {kind: MeshService, name: web}"),
            new CodeExample(
                            AnalysisCode.SECTION_NOT_FOUND,
                            "MeshTimeout default/t spec.to[0].targetRef.sectionName",
                            "MeshService api has no port admin",
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
                    name: api
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: api}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshTimeout
                    mesh: default
                    name: t
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService, name: api, sectionName: admin}
                          default: {idleTimeout: 5m}
                    """)
                    .mendedBy(
                            "- targetRef: {kind: MeshService, name: api, sectionName: admin}",
                            "- targetRef: {kind: MeshService, name: api, sectionName: main}"),
            new CodeExample(
                            AnalysisCode.CLIENT_NOT_FOUND,
                            "MeshRateLimit default/r spec.from[0].targetRef",
                            "kuma.io/service=gone",
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
                    type: MeshRateLimit
                    mesh: default
                    name: r
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: MeshSubset, tags: {kuma.io/service: gone}}
                          default: {local: {http: {requestRate: {num: 5, interval: 1s}}}}
                    """)
                    .mendedBy(
                            "- targetRef: {kind: MeshSubset, tags: {kuma.io/service: gone}}",
                            "- targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}"),
            new CodeExample(
                            AnalysisCode.BACKEND_NOT_FOUND,
                            "MeshHTTPRoute default/r spec.to[0].rules[0].default.backendRefs[0]",
                            "MeshService web has no port 9",
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
                            - matches: [{path: {type: PathPrefix, value: /}}]
                              default: {backendRefs: [{kind: MeshService, name: web, port: 9}]}
                    """)
                    .mendedBy(
                            "default: {backendRefs: [{kind: MeshService, name: web, port: 9}]}",
                            "default: {backendRefs: [{kind: MeshService, name: web, port: 8080}]}"),
            new CodeExample(
                            AnalysisCode.SECRET_NOT_FOUND,
                            "MeshExternalService default/ext spec.tls.verification.caCert.secret",
                            "there is no Secret gone in the mesh",
                            """
                    type: Secret
                    mesh: default
                    name: ca
                    data: Y2E=
                    ---
                    type: MeshExternalService
                    mesh: default
                    name: ext
                    spec:
                      match: {type: HostnameGenerator, port: 80, protocol: http}
                      endpoints: [{address: example.com, port: 443}]
                      tls: {enabled: true, verification: {caCert: {secret: gone}}}
                    """)
                    .mendedBy(
                            "tls: {enabled: true, verification: {caCert: {secret: gone}}}",
                            "tls: {enabled: true, verification: {caCert: {secret: ca}}}"),
            new CodeExample(
                            AnalysisCode.COLLECTOR_NOT_FOUND,
                            "MeshTrace default/tr spec",
                            "kuma.io/display-name=gone",
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
                    type: MeshOpenTelemetryBackend
                    mesh: default
                    name: otel
                    spec:
                      endpoint: {address: otel, port: 4317}
                    ---
                    type: MeshTrace
                    mesh: default
                    name: tr
                    spec:
                      targetRef: {kind: Mesh}
                      default: {backends: [{type: OpenTelemetry, openTelemetry: {backendRef: {kind: MeshOpenTelemetryBackend, labels: {kuma.io/display-name: gone}}}}]}
                    """)
                    .mendedBy(
                            "default: {backends: [{type: OpenTelemetry, openTelemetry: {backendRef: {kind: MeshOpenTelemetryBackend, labels: {kuma.io/display-name: gone}}}}]}",
                            "default: {backends: [{type: OpenTelemetry, openTelemetry: {backendRef: {kind: MeshOpenTelemetryBackend, labels: {kuma.io/display-name: otel}}}}]}"),
            new CodeExample(
                            AnalysisCode.OUTBOUND_NOT_FOUND,
                            "Dataplane default/web-1 networking.outbound[0]",
                            "no proxy of the mesh has the service tag gone",
                            """
                    type: Dataplane
                    mesh: default
                    name: web-1
                    labels: {app: web}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                      outbound:
                        - {port: 10001, tags: {kuma.io/service: gone}}
                    """)
                    .mendedBy(
                            "- {port: 10001, tags: {kuma.io/service: gone}}",
                            "- {port: 10001, tags: {kuma.io/service: web}}"));

    private ReferenceExamples() {}
}
