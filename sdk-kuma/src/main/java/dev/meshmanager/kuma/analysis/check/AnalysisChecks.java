package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.mesh.Mesh;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs all checks over all meshes of an estate. */
public final class AnalysisChecks {
    private AnalysisChecks() {}

    /** Returns the findings about an estate at a time. */
    public static List<Finding> run(Estate estate, Instant time) {
        FoundList found = new FoundList(estate);
        estate.unread()
                .forEach(list -> found.add(
                        AnalysisCode.LIST_NOT_READ,
                        FindingSubject.of("list", list.what()),
                        "the list could not be read: " + list.reason()));
        estate.duplicates()
                .forEach(earlier -> found.add(
                        AnalysisCode.RESOURCE_DUPLICATED,
                        earlier.resource(),
                        "",
                        "an earlier document of the same resource does not count: " + earlier.locationOf("")));
        List<Check> checks = List.of(
                new MeshCheck(),
                new TargetCheck(),
                new DestinationCheck(),
                new ClientCheck(),
                new BackendCheck(),
                new SecretCheck(),
                new CollectorCheck(),
                new OutboundCheck(),
                new OverrideCheck(),
                new DuplicateCheck(),
                new ProtocolCheck(),
                new PermissionCheck(),
                new DenialCheck(),
                new EncryptionCheck(),
                new VerificationCheck(),
                new AuthorityCheck(time),
                new ExternalServiceCheck(),
                new ZoneCheck(),
                new RouteRuleCheck(),
                new TryTimeoutCheck(),
                new PathCheck());
        for (String name : meshes(estate)) {
            CheckedMesh mesh = new CheckedMesh(estate, name);
            checks.forEach(check -> check.check(mesh, found));
        }
        return found.all();
    }

    private static Set<String> meshes(Estate estate) {
        Set<String> meshes = new TreeSet<>();
        estate.list(Mesh.TYPE).forEach(mesh -> meshes.add(mesh.name()));
        estate.resources().map(Resource::meshName).forEach(mesh -> mesh.ifPresent(meshes::add));
        return meshes;
    }
}
