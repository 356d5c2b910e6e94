package consumer.konnect;

import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.kind.AccessRole;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.validation.Validation;
import java.util.List;

/** Uses what sdk-konnect brings, as a module or from the class path. The argument is the URL of a server. */
public final class Main {
    public static void main(String[] arguments) {
        AccessRole role = AccessRole.builder()
                .name("readers")
                .addRule(r -> r.addType("Mesh"))
                .build();
        // The rules of Kong Mesh are a service of this module.
        expect("rules[0].access", Validation.check(role).get(0).field());
        try (KonnectClient konnect =
                KonnectClient.builder().url(arguments[0]).token("a-token").build()) {
            expect(List.of(), konnect.meshControlPlanes().list().toList());
            try (KumaClient kuma = konnect.kuma("an-id")) {
                kuma.apply(role);
                expect(role.rules(), kuma.resources(AccessRole.TYPE).get("readers").rules());
            }
        }
        expect(true, KongMeshKinds.ALL.find("MeshOPA").isPresent());
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + " but got " + actual);
        }
    }
}
