package dev.meshmanager.kuma.analysis;

import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import java.util.List;

/** Timeouts and retries. */
final class TimeoutExamples {
    static final List<CodeExample> ALL = List.of(
            new CodeExample(
                            AnalysisCode.TRY_TIMEOUT_BEYOND_REQUEST,
                            "MeshRetry default/r spec.to[0].default.http.perTryTimeout",
                            "the perTryTimeout 16s is not shorter than the requestTimeout 15s of MeshTimeout t",
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
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {http: {requestTimeout: 15s}}
                    ---
                    type: MeshRetry
                    mesh: default
                    name: r
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {http: {numRetries: 5, perTryTimeout: 16s}}
                    """)
                    .mendedBy(
                            "default: {http: {numRetries: 5, perTryTimeout: 16s}}",
                            "default: {http: {numRetries: 5, perTryTimeout: 2s}}"),
            new CodeExample(
                            AnalysisCode.RETRIES_BEYOND_REQUEST,
                            "MeshRetry default/r spec.to[0].default.http.perTryTimeout",
                            "6 tries of 3s each take longer than the requestTimeout 15s of MeshTimeout t",
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
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {http: {requestTimeout: 15s}}
                    ---
                    type: MeshRetry
                    mesh: default
                    name: r
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {http: {numRetries: 5, perTryTimeout: 3s}}
                    """)
                    .mendedBy(
                            "default: {http: {numRetries: 5, perTryTimeout: 3s}}",
                            "default: {http: {numRetries: 5, perTryTimeout: 2s}}"),
            new CodeExample(
                            AnalysisCode.RETRY_AMPLIFICATION,
                            "MeshRetry default/r spec.to[0].default.http.numRetries",
                            "36 requests: web-1 -> orders (6 tries) -> stock (6 tries)",
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
                        - {port: 10001, tags: {kuma.io/service: orders}}
                    ---
                    type: Dataplane
                    mesh: default
                    name: orders-1
                    labels: {app: orders}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: orders, kuma.io/protocol: http}}
                      outbound:
                        - {port: 10001, tags: {kuma.io/service: stock}}
                    ---
                    type: Dataplane
                    mesh: default
                    name: stock-1
                    labels: {app: stock}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: stock, kuma.io/protocol: http}}
                    ---
                    type: MeshService
                    mesh: default
                    name: orders
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: orders}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshService
                    mesh: default
                    name: stock
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: stock}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshRetry
                    mesh: default
                    name: r
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: Mesh}
                          default: {http: {numRetries: 5}}
                    """)
                    .mendedBy("- targetRef: {kind: Mesh}", "- targetRef: {kind: MeshService, name: stock}"),
            new CodeExample(
                            AnalysisCode.TIMEOUT_SHRINKS_DOWNSTREAM,
                            "MeshTimeout default/t spec.to[0].default.http.requestTimeout",
                            "web-1 waits 5s for orders, which waits 9s for stock",
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
                        - {port: 10001, tags: {kuma.io/service: orders}}
                    ---
                    type: Dataplane
                    mesh: default
                    name: orders-1
                    labels: {app: orders}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: orders, kuma.io/protocol: http}}
                      outbound:
                        - {port: 10001, tags: {kuma.io/service: stock}}
                    ---
                    type: Dataplane
                    mesh: default
                    name: stock-1
                    labels: {app: stock}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: stock, kuma.io/protocol: http}}
                    ---
                    type: MeshService
                    mesh: default
                    name: orders
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: orders}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshService
                    mesh: default
                    name: stock
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: stock}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshTimeout
                    mesh: default
                    name: t
                    spec:
                      targetRef: {kind: Mesh}
                      to:
                        - targetRef: {kind: MeshService, name: orders}
                          default: {http: {requestTimeout: 5s}}
                        - targetRef: {kind: MeshService, name: stock}
                          default: {http: {requestTimeout: 9s}}
                    """)
                    .mendedBy("""
                        - targetRef: {kind: MeshService, name: orders}
                    """, """
                        - targetRef: {kind: MeshService, name: orders}
                          default: {http: {requestTimeout: 9s}}
                        - targetRef: {kind: MeshService, name: stock}
                    """)
                    .mendedBy("""
                          default: {http: {requestTimeout: 5s}}
                        - targetRef: {kind: MeshService, name: stock}
                          default: {http: {requestTimeout: 9s}}
                    """, """
                          default: {http: {requestTimeout: 5s}}
                    """));

    private TimeoutExamples() {}
}
