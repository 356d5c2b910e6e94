package dev.meshmanager.kuma.analysis;

import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import java.util.List;

/** Zones and external services. */
final class ZoneExamples {
    static final List<CodeExample> ALL = List.of(
            new CodeExample(
                            AnalysisCode.EXTERNAL_SERVICE_WITHOUT_EGRESS,
                            "MeshExternalService default/ext",
                            "there is no zone egress",
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
                    type: Zone
                    name: east
                    ---
                    type: MeshExternalService
                    mesh: default
                    name: ext
                    spec:
                      match: {type: HostnameGenerator, port: 80, protocol: http}
                      endpoints: [{address: example.com, port: 443}]
                    """)
                    .mendedBy("""
                    name: east
                    ---
                    """, """
                    name: east
                    ---
                    type: ZoneEgress
                    name: egress
                    zone: east
                    networking: {address: 10.0.0.9, port: 10002}
                    ---
                    """),
            new CodeExample(
                            AnalysisCode.EXTERNAL_SERVICE_WITHOUT_IDENTITY,
                            "MeshExternalService default/ext",
                            "neither mTLS nor a MeshIdentity",
                            """
                    type: Mesh
                    name: default
                    ---
                    type: MeshExternalService
                    mesh: default
                    name: ext
                    spec:
                      match: {type: HostnameGenerator, port: 80, protocol: http}
                      endpoints: [{address: example.com, port: 443}]
                    """)
                    .mendedBy("""
                    name: default
                    """, """
                    name: default
                    mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
                    """),
            new CodeExample(
                            AnalysisCode.CROSS_ZONE_WITHOUT_INGRESS,
                            "Mesh default",
                            "the zone west has services, but no ingress",
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
                    type: MeshService
                    mesh: default
                    name: api-east
                    labels: {kuma.io/zone: east}
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: api-east}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshService
                    mesh: default
                    name: api-west
                    labels: {kuma.io/zone: west}
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: api-west}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: ZoneIngress
                    name: ingress-east
                    zone: east
                    networking: {address: 10.0.0.8, port: 10001}
                    """)
                    .mendedBy("""
                    networking: {address: 10.0.0.8, port: 10001}
                    """, """
                    networking: {address: 10.0.0.8, port: 10001}
                    ---
                    type: ZoneIngress
                    name: ingress-west
                    zone: west
                    networking: {address: 10.0.0.8, port: 10001}
                    """),
            new CodeExample(
                            AnalysisCode.CROSS_ZONE_WITHOUT_IDENTITY,
                            "Mesh default",
                            "services in the zones east, west, but neither mTLS nor a MeshIdentity",
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
                    type: MeshService
                    mesh: default
                    name: api-east
                    labels: {kuma.io/zone: east}
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: api-east}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    ---
                    type: MeshService
                    mesh: default
                    name: api-west
                    labels: {kuma.io/zone: west}
                    spec:
                      selector: {dataplaneTags: {kuma.io/service: api-west}}
                      ports: [{port: 8080, name: main, appProtocol: http}]
                    """)
                    .mendedBy("""
                    name: default
                    """, """
                    name: default
                    mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
                    """));

    private ZoneExamples() {}
}
