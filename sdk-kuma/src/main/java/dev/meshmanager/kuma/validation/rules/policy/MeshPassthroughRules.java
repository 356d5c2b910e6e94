package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.DATAPLANE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SUBSET;

import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for a {@link MeshPassthrough}. */
public final class MeshPassthroughRules implements KindRules<MeshPassthrough> {
    private static final Targets TOP = Targets.of(MESH, MESH_SUBSET, DATAPLANE);
    private static final Set<MeshPassthrough.Protocol> OF_HTTP =
            Set.of(MeshPassthrough.Protocol.GRPC, MeshPassthrough.Protocol.HTTP, MeshPassthrough.Protocol.HTTP2);
    private static final Pattern PARTIAL_WILDCARD = Pattern.compile("\\*[^.]+.*");

    @Override
    public void check(MeshPassthrough policy, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), policy.spec().targetRef());
        List<MeshPassthrough.Match> matches =
                policy.spec().conf().map(MeshPassthrough.Conf::appendMatch).orElse(List.of());
        Map<Integer, MeshPassthrough.Protocol> protocols = new HashMap<>();
        Set<List<Object>> values = new HashSet<>();
        for (int i = 0; i < matches.size(); i++) {
            MeshPassthrough.Match match = matches.get(i);
            FieldPath place = at.field("default").field("appendMatch").index(i);
            // An absent protocol is the default tcp.
            MeshPassthrough.Protocol protocol = match.protocol().orElse(MeshPassthrough.Protocol.TCP);
            checkPort(place.field("port"), match.port(), protocol, protocols);
            if (match.port().isPresent()
                    && !values.add(List.of(
                            match.port().getAsInt(), protocol, match.value().orElse("")))) {
                place.field("value").reject("is there already for this port and protocol");
            }
            checkValue(place, match, protocol);
        }
    }

    private static void checkPort(
            FieldPath at,
            OptionalInt port,
            MeshPassthrough.Protocol protocol,
            Map<Integer, MeshPassthrough.Protocol> protocols) {
        if (port.isEmpty()) {
            if (protocol.equals(MeshPassthrough.Protocol.MYSQL)) {
                at.reject("must be defined with protocol mysql");
            }
            return;
        }
        at.port(port);
        MeshPassthrough.Protocol other = protocols.get(port.getAsInt());
        if (other != null && !other.equals(protocol) && OF_HTTP.contains(protocol)) {
            at.reject("is used with another protocol; http, http2 and grpc need a port of their own");
        } else {
            protocols.put(port.getAsInt(), protocol);
        }
    }

    private static void checkValue(FieldPath at, MeshPassthrough.Match match, MeshPassthrough.Protocol protocol) {
        String value = match.value().orElse("");
        MeshPassthrough.MatchType type = match.type().orElseThrow();
        if (type.equals(MeshPassthrough.MatchType.CIDR)) {
            if (!isCidr(value)) {
                at.field("value").reject("must be a CIDR as in 10.0.0.0/8");
            }
        } else if (type.equals(MeshPassthrough.MatchType.IP)) {
            if (!Hosts.isIp(value)) {
                at.field("value").reject("must be an IP address");
            }
        } else {
            checkDomain(at, match, protocol, value);
        }
    }

    private static void checkDomain(
            FieldPath at, MeshPassthrough.Match match, MeshPassthrough.Protocol protocol, String value) {
        if (Set.of(MeshPassthrough.Protocol.TCP, MeshPassthrough.Protocol.MYSQL).contains(protocol)) {
            at.field("protocol").reject("must not be " + protocol + " for a domain");
        }
        if (PARTIAL_WILDCARD.matcher(value).matches()) {
            at.field("value").reject("must have its wildcard in place of a whole label");
        }
        if (match.port().isEmpty() && value.startsWith("*") && OF_HTTP.contains(protocol)) {
            at.field("port").reject("must be defined for a wildcard with protocol " + protocol);
        }
        String domain = value.startsWith("*.") ? value.substring(2) : value;
        if (!domain.startsWith("*") && !Hosts.isDnsName(domain)) {
            at.field("value").reject("must be a domain name");
        }
    }

    private static boolean isCidr(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !Hosts.isIp(text.substring(0, slash))) {
            return false;
        }
        String bits = text.substring(slash + 1);
        return bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= (text.contains(":") ? 128 : 32);
    }
}
