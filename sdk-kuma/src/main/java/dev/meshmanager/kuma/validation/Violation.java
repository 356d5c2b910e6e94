package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.Severity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reason for which the control plane would refuse a resource, and the field that it concerns. Immutable. */
public final class Violation {
    private final Stage stage;
    private final String field;
    private final String reason;
    private final @Nullable FindingSubject resource;
    private final @Nullable DocumentLocation location;

    private Violation(
            Stage stage,
            String field,
            String reason,
            @Nullable FindingSubject resource,
            @Nullable DocumentLocation location) {
        this.stage = Objects.requireNonNull(stage, "stage");
        this.field = Objects.requireNonNull(field, "field");
        this.reason = VisibleText.cleanMessage(reason);
        this.resource = resource;
        this.location = location;
    }

    /** Returns a violation of the stage {@link Stage#RULE}, without a resource and a location. */
    public static Violation of(String field, String reason) {
        return new Violation(Stage.RULE, field, reason, null, null);
    }

    /** Returns a violation of this stage, without a resource and a location. */
    public static Violation of(Stage stage, String field, String reason) {
        return new Violation(stage, field, reason, null, null);
    }

    Violation inResource(FindingSubject resource) {
        return new Violation(stage, field, reason, resource, location);
    }

    Violation at(DocumentLocation location) {
        return new Violation(stage, field, reason, resource, location);
    }

    /** Returns the stage that found the violation. The control plane stops at the first stage that finds something. */
    public Stage stage() {
        return stage;
    }

    /**
     * Returns the path of the field in the notation of the control plane, for example
     * {@code spec.to[0].default.idleTimeout}. It is empty if the violation concerns the whole resource.
     */
    public String field() {
        return field;
    }

    /** Returns the reason, for example {@code must not be negative}. */
    public String reason() {
        return reason;
    }

    /** Returns the kind, mesh and name of the resource. Empty if the resource was checked by itself. */
    public Optional<FindingSubject> resource() {
        return Optional.ofNullable(resource);
    }

    /** Returns the location of the field in the text that was checked. Empty if no text was checked. */
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

    /** Returns location, resource, field and reason in one line. */
    @Override
    public String toString() {
        String where = location == null ? "" : location + ": ";
        String what = resource == null ? "" : resource + ": ";
        return where + what + (field.isEmpty() ? "" : VisibleText.cleanMessage(field) + ": ") + reason;
    }

    /** The stages of the check, in the order of the control plane. They are the codes of violations as findings. */
    public enum Stage implements FindingCode {
        /** The text is not a document, or a member is missing, has the wrong type or exceeds a limit of the schema. */
        SHAPE("the text is not a document, or a member is missing or has the wrong type", "correct the member"),
        /** A rule of the kind is violated. */
        RULE("the control plane refuses the resource because of a rule of its kind", "correct the member"),
        /** The type, mesh, name or a label is invalid. */
        META("the type, mesh, name or a label is invalid", "correct the name or the label"),
        /** The mesh of the resource does not exist, or several resources have the same kind, mesh and name. */
        REFERENCE(
                "the mesh does not exist, or several resources have the same kind, mesh and name",
                "create the mesh, or rename the resource"),
        /**
         * The kind does not have the member in this version; the control plane drops it silently. Checks that are not
         * strict report it only if it is a member of the kind elsewhere, for example {@code mtls} of a Mesh beside the
         * metadata.
         */
        UNKNOWN_MEMBER("the control plane drops the member, which its version does not have", "remove the member");

        private final String summary;
        private final String fix;

        Stage(String summary, String fix) {
            this.summary = summary;
            this.fix = fix;
        }

        /** Returns {@link Severity#ERROR}: the control plane refuses the resource, or does not store all of it. */
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public String summary() {
            return summary;
        }

        @Override
        public String fix() {
            return fix;
        }
    }
}
