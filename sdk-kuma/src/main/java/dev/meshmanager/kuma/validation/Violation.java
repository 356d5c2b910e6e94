package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.core.text.VisibleText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that the control plane would refuse, and where. Immutable. */
public final class Violation {
    private final Stage stage;
    private final String field;
    private final String reason;
    private final @Nullable String resource;
    private final @Nullable DocumentLocation location;

    private Violation(
            Stage stage, String field, String reason, @Nullable String resource, @Nullable DocumentLocation location) {
        this.stage = Objects.requireNonNull(stage, "stage");
        this.field = Objects.requireNonNull(field, "field");
        this.reason = VisibleText.cleanMessage(reason);
        this.resource = resource;
        this.location = location;
    }

    /** Returns a violation of a rule. */
    public static Violation of(String field, String reason) {
        return new Violation(Stage.RULE, field, reason, null, null);
    }

    /** Returns a violation that a stage of the check found. */
    public static Violation of(Stage stage, String field, String reason) {
        return new Violation(stage, field, reason, null, null);
    }

    Violation inResource(String resource) {
        return new Violation(stage, field, reason, resource, location);
    }

    Violation at(DocumentLocation location) {
        return new Violation(stage, field, reason, resource, location);
    }

    /** Returns what sort of rule is violated. The control plane stops at the first stage that finds something. */
    public Stage stage() {
        return stage;
    }

    /** Returns the path in the control plane's notation, as in {@code spec.to[0].default.idleTimeout}. */
    public String field() {
        return field;
    }

    /** Returns what is wrong there, in a few words. */
    public String reason() {
        return reason;
    }

    /** Returns the resource, as in {@code MeshTimeout default/backend}, where several were checked, or empty. */
    public Optional<String> resource() {
        return Optional.ofNullable(resource);
    }

    /** Returns where the field stands in the text that was checked, or empty if none was. */
    public Optional<DocumentLocation> location() {
        return Optional.ofNullable(location);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Violation
                && ((Violation) other).field.equals(field)
                && ((Violation) other).reason.equals(reason)
                && Objects.equals(((Violation) other).resource, resource);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, reason, resource);
    }

    /** Returns place, resource, field and reason on one line. */
    @Override
    public String toString() {
        String where = location == null ? "" : location + ": ";
        String what = resource == null ? "" : VisibleText.cleanMessage(resource) + ": ";
        return where + what + (field.isEmpty() ? "" : VisibleText.cleanMessage(field) + ": ") + reason;
    }

    /** The stages of the check, in the order in which the control plane goes through them. */
    public enum Stage {
        /** The text is no document, or a member has the wrong type, is missing, or is beyond a limit of the schema. */
        SHAPE,
        /** A rule of the kind is violated. */
        RULE,
        /** The type, mesh, name or labels are wrong. */
        META,
        /** The resource does not fit to others: its mesh is unknown, or there are two of it. */
        REFERENCE,
        /**
         * The kind does not have the member; the control plane drops it silently. Checks that are not strict report it
         * only if it is a member of the kind elsewhere, for example {@code mtls} of a Mesh beside the metadata.
         */
        UNKNOWN_MEMBER
    }
}
