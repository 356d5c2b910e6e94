package dev.meshmanager.kuma;

import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.validation.DroppedMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of writing one resource. Immutable.
 *
 * @param outcome whether the resource was created or updated
 * @param warnings the warnings of the control plane, for example about deprecated fields; empty if there are none
 * @param dropped the members that were sent but not stored, an empty list if everything was stored; empty if the write
 *     was not verified, see {@link KumaClient.Builder#verifyWrites()}. Members that the control plane computes, and
 *     zero values that it leaves out, are not among them
 */
public record Applied(Outcome outcome, List<String> warnings, Optional<List<DroppedMember>> dropped) {
    /** Copies the lists, leaves secrets out of the warnings, and escapes characters that a terminal acts on. */
    public Applied {
        warnings = warnings.stream().map(VisibleText::cleanMessage).toList();
        dropped = dropped.map(List::copyOf);
    }

    /** Creates the result of a write that was not verified. */
    public Applied(Outcome outcome, List<String> warnings) {
        this(outcome, warnings, Optional.empty());
    }

    Applied verified(List<DroppedMember> dropped) {
        return new Applied(outcome, warnings, Optional.of(dropped));
    }

    /** Returns the outcome, and warnings and dropped members if there are any, for example {@code created}. */
    @Override
    public String toString() {
        List<String> parts =
                new ArrayList<>(List.of(outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        warnings.forEach(warning -> parts.add("warning: " + warning));
        dropped.orElse(List.of()).forEach(member -> parts.add(member.toString()));
        return String.join("; ", parts);
    }

    /** The effect of a write on one resource. */
    public enum Outcome {
        /** The resource did not exist before. */
        CREATED,
        /** The resource existed and was replaced. */
        UPDATED,
        /**
         * The resource was written, but it is not known whether it existed before. The connection broke or a gateway
         * failed on an earlier attempt, and the control plane may have created the resource then.
         */
        CREATED_OR_UPDATED,
        /** An edit changed nothing, so nothing was sent. */
        UNCHANGED
    }
}
