package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.List;

/**
 * An entry of a section of a policy.
 *
 * @param policy the policy
 * @param index the position in the section, from 0
 * @param path the path of the configuration in the policy, for example {@code spec.to[0].default}
 * @param target the destination or the client; the mesh for a section without references
 * @param matches the traffic that an inbound rule is for; empty for all
 * @param conf the configuration as a JSON tree
 */
public record Entry(IndexedPolicy policy, int index, String path, TargetRef target, List<Match> matches, Object conf) {}
