package dev.meshmanager.kuma.analysis;

import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import java.util.List;

/** Permissions, encryption and certificates. */
final class SecurityExamples {
    static final List<CodeExample> ALL = List.of(
            new CodeExample(
                            AnalysisCode.PERMISSION_WITHOUT_MTLS,
                            "MeshTrafficPermission default/p spec",
                            "so that all clients are allowed",
                            """
                    type: Mesh
                    name: default
                    ---
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
                    name: p
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}
                          default: {action: Allow}
                    """)
                    .mendedBy("""
                    name: default
                    """, """
                    name: default
                    mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
                    """),
            new CodeExample(
                            AnalysisCode.MTLS_WITHOUT_PERMISSION,
                            "Mesh default mtls",
                            "all requests between proxies are denied",
                            """
                    type: Mesh
                    name: default
                    mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
                    ---
                    type: Dataplane
                    mesh: default
                    name: web-1
                    labels: {app: web}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                    """)
                    .mendedBy("""
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                    """, """
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                    ---
                    type: MeshTrafficPermission
                    mesh: default
                    name: p
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}
                          default: {action: Allow}
                    """),
            new CodeExample(
                            AnalysisCode.DENY_OVERRIDDEN,
                            "MeshTrafficPermission default/p spec.from[0]",
                            "is denied here, but allowed by a later entry",
                            """
                    type: Mesh
                    name: default
                    mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
                    ---
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
                    name: p
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}
                          default: {action: Deny}
                        - targetRef: {kind: Mesh}
                          default: {action: Allow}
                    """)
                    .mendedBy("""
                      from:
                    """, """
                      from:
                        - targetRef: {kind: Mesh}
                          default: {action: Allow}
                    """)
                    .mendedBy("""
                          default: {action: Deny}
                        - targetRef: {kind: Mesh}
                          default: {action: Allow}
                    """, """
                          default: {action: Deny}
                    """),
            new CodeExample(
                            AnalysisCode.ALLOW_ALL_BESIDE_DENY,
                            "MeshTrafficPermission default/p spec.from",
                            "all clients are allowed but those of 1 denial",
                            """
                    type: Mesh
                    name: default
                    mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
                    ---
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
                    name: p
                    spec:
                      targetRef: {kind: Mesh}
                      from:
                        - targetRef: {kind: Mesh}
                          default: {action: Allow}
                        - targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}
                          default: {action: Deny}
                    """)
                    .mendedBy("""
                        - targetRef: {kind: Mesh}
                    """, """
                        - targetRef: {kind: Mesh}
                          default: {action: Deny}
                        - targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}
                    """)
                    .mendedBy("""
                          default: {action: Allow}
                        - targetRef: {kind: MeshSubset, tags: {kuma.io/service: web}}
                          default: {action: Deny}
                    """, """
                          default: {action: Allow}
                    """),
            new CodeExample(AnalysisCode.MESH_WITHOUT_MTLS, "Mesh default", "traffic is not encrypted", """
                    type: Mesh
                    name: default
                    ---
                    type: Dataplane
                    mesh: default
                    name: web-1
                    labels: {app: web}
                    networking:
                      address: 10.0.0.1
                      inbound:
                        - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
                    """)
                    .mendedBy("""
                    name: default
                    """, """
                    name: default
                    mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
                    """),
            new CodeExample(
                            AnalysisCode.MTLS_PERMISSIVE,
                            "Mesh default mtls.backends[0].mode",
                            "proxies accept plaintext",
                            """
                    type: Mesh
                    name: default
                    mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin, mode: PERMISSIVE}]}
                    """)
                    .mendedBy(
                            "mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin, mode: PERMISSIVE}]}",
                            "mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin, mode: STRICT}]}"),
            new CodeExample(
                            AnalysisCode.VERIFICATION_SKIPPED,
                            "MeshExternalService default/ext spec.tls.verification.mode",
                            "neither the authority nor the name",
                            """
                    type: MeshExternalService
                    mesh: default
                    name: ext
                    spec:
                      match: {type: HostnameGenerator, port: 80, protocol: http}
                      endpoints: [{address: example.com, port: 443}]
                      tls: {enabled: true, verification: {mode: SkipAll}}
                    """)
                    .mendedBy(
                            "tls: {enabled: true, verification: {mode: SkipAll}}",
                            "tls: {enabled: true, verification: {mode: Secured}}"),
            new CodeExample(
                            AnalysisCode.EXTERNAL_PLAINTEXT,
                            "MeshExternalService default/ext spec.tls",
                            "requests go to port 443 without TLS",
                            """
                    type: MeshExternalService
                    mesh: default
                    name: ext
                    spec:
                      match: {type: HostnameGenerator, port: 80, protocol: http}
                      endpoints: [{address: example.com, port: 443}]
                    """)
                    .mendedBy("""
                      endpoints: [{address: example.com, port: 443}]
                    """, """
                      endpoints: [{address: example.com, port: 443}]
                      tls: {enabled: true}
                    """));

    private SecurityExamples() {}
}
