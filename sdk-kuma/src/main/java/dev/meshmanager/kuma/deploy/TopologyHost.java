package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.deploy.credential.DevelopmentAuthority;
import dev.meshmanager.kuma.deploy.credential.DevelopmentCertificate;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files and commands of one host: its control plane with the certificates and keys of the topology. */
final class TopologyHost {
    private static final String CA = "ca.crt";
    private static final String INSTANCE_ADDRESS = "interCp.catalog.instanceAddress";
    private static final String CA_SECRET = "kuma-global-ca";
    private static final String CA_FILE = "global-ca.yaml";

    private final String directory;
    private final String address;
    private final ControlPlane plain;
    private final ControlPlane controlPlane;
    private final DevelopmentAuthority authority;

    TopologyHost(
            String directory, String address, ControlPlane plain, DevelopmentAuthority authority, TopologyKeys keys) {
        this.directory = directory;
        this.address = address;
        this.plain = plain;
        this.authority = authority;
        this.controlPlane = isKubernetes() ? inCluster() : onMachine(keys);
    }

    private ControlPlane onMachine(TopologyKeys keys) {
        ControlPlane.Builder builder = plain.toBuilder();
        if (plain.text("general.tlsCertFile").isEmpty()) {
            builder.certificate("server.crt", "server.key");
        }
        builder.authentication(a -> a.userKey(keys.user()));
        if (!isGlobal()) {
            // Proxies connect to zones.
            builder.authentication(
                    a -> a.dataplaneKey("default", keys.dataplane()).zoneKey(keys.zone()));
        }
        if (plain.setting("apiServer.authn.localhostIsAdmin").isEmpty()) {
            builder.authentication(Authentication::withoutLocalhostAdmin);
        }
        if (List.of("localhost", "127.0.0.1").contains(address)
                && plain.setting(INSTANCE_ADDRESS).isEmpty()) {
            // Without a network, the control plane does not find an address of its own and does not start.
            builder.set(INSTANCE_ADDRESS, "127.0.0.1");
        }
        if (isGlobal() && plain.text("multizone.global.kds.tlsCertFile").isEmpty()) {
            builder.zoneSync(z -> z.certificate("server.crt", "server.key"));
        }
        if (isZone() && plain.text("multizone.zone.kds.rootCaFile").isEmpty()) {
            builder.zoneSync(z -> z.certificateAuthority(CA));
        }
        return builder.build();
    }

    private ControlPlane inCluster() {
        return isZone()
                ? plain.toBuilder()
                        .helmValue("controlPlane.tls.kdsZoneClient.secretName", CA_SECRET)
                        .build()
                : plain;
    }

    private boolean isKubernetes() {
        return plain.platform() == Platform.KUBERNETES;
    }

    private boolean isGlobal() {
        return plain.mode() == ControlPlaneMode.GLOBAL;
    }

    private boolean isZone() {
        return plain.mode() == ControlPlaneMode.FEDERATED_ZONE;
    }

    String directory() {
        return directory;
    }

    String address() {
        return address;
    }

    ControlPlane controlPlane() {
        return controlPlane;
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>(new ControlPlaneFiles(controlPlane).configuration());
        if (isKubernetes()) {
            if (isZone()) {
                files.add(GeneratedFile.of(CA_FILE, Yaml.write(caSecret())));
            }
        } else {
            files.add(GeneratedFile.of(CA, authority.certificate().pem()));
            DevelopmentCertificate server = address.equals("localhost")
                    ? authority.server(address, "127.0.0.1")
                    : authority.server(address, "localhost", "127.0.0.1");
            files.addAll(server.files("server"));
        }
        return files;
    }

    private JsonObject caSecret() {
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("apiVersion", "v1");
        secret.put("kind", "Secret");
        secret.put("metadata", Map.of("name", CA_SECRET, "namespace", controlPlane.namespace()));
        secret.put("type", "Opaque");
        secret.put("stringData", Map.of(CA, authority.certificate().pem()));
        return JsonObject.of(secret);
    }

    /** Returns the commands, which run in the directory of the host. */
    List<String> commands() {
        List<String> commands = new ArrayList<>(controlPlane.commands());
        if (isKubernetes() && isZone()) {
            // After the namespace.
            commands.add(1, "kubectl apply -f " + CA_FILE);
        }
        return commands;
    }
}
