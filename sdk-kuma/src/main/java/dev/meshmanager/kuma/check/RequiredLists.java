package dev.meshmanager.kuma.check;

import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import java.util.EnumSet;
import java.util.Set;

/** The checks that need a list, by the name that failed reads have. */
final class RequiredLists {
    /** The checks that need secrets, global secrets or MeshTrusts. */
    static final Set<Check> OF_CREDENTIALS =
            Set.copyOf(EnumSet.of(Check.AUTHORITIES_VALID, Check.SIGNING_KEYS_YOUNG, Check.SIGNING_KEYS_USED));

    private RequiredLists() {}

    static Set<Check> checksOf(String list) {
        if (list.equals(Secret.TYPE.name())) {
            return EnumSet.copyOf(OF_CREDENTIALS);
        }
        if (list.equals(GlobalSecret.TYPE.name())) {
            return EnumSet.of(Check.SIGNING_KEYS_YOUNG, Check.SIGNING_KEYS_USED);
        }
        if (list.equals(MeshTrust.TYPE.name())) {
            return EnumSet.of(Check.AUTHORITIES_VALID);
        }
        Set<Check> checks = ofDashboard(list);
        checks.add(Check.NOTHING_ELSE);
        return checks;
    }

    private static Set<Check> ofDashboard(String list) {
        return switch (list) {
            case "settings" -> EnumSet.of(Check.STORE_DURABLE);
            case "zones" ->
                EnumSet.of(
                        Check.ZONES_SUPPORTED,
                        Check.ZONES_ONLINE,
                        Check.ZONES_AUTHENTICATED,
                        Check.CONFIGURATION_ACCEPTED,
                        Check.POLICIES_CURRENT);
            case "zone ingresses", "zone egresses" -> EnumSet.of(Check.ZONE_PROXIES_ONLINE);
            case "services" -> EnumSet.noneOf(Check.class);
            case "mesh insights" -> EnumSet.of(Check.TRAFFIC_ENCRYPTED, Check.POLICIES_EFFECTIVE);
            case "meshes" ->
                EnumSet.of(
                        Check.TRAFFIC_ENCRYPTED,
                        Check.AUTHORITIES_VALID,
                        Check.RESOURCES_VALID,
                        Check.POLICIES_EFFECTIVE,
                        Check.POLICIES_CURRENT);
            case "data plane proxies" ->
                EnumSet.of(
                        Check.PROXIES_SUPPORTED,
                        Check.CERTIFICATES_VALID,
                        Check.TRAFFIC_ENCRYPTED,
                        Check.CONFIGURATION_ACCEPTED,
                        Check.PROXIES_READY,
                        Check.POLICIES_EFFECTIVE);
            // The counts tell which kinds have resources; all other lists are of one kind, MeshIdentity among them.
            default ->
                EnumSet.of(
                        Check.TRAFFIC_ENCRYPTED,
                        Check.RESOURCES_VALID,
                        Check.POLICIES_EFFECTIVE,
                        Check.POLICIES_CURRENT);
        };
    }
}
