package dev.meshmanager.core;

import dev.meshmanager.core.annotation.UnionMember;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Builds a model of which one member is set, and the member {@code type} that names it if the model has one.
 *
 * <p>Setting one of these members sets its type and removes the others.
 *
 * @param <T> what is built
 * @param <B> the builder itself
 */
public abstract class UnionBuilder<T extends Model, B extends UnionBuilder<T, B>> implements ModelBuilder<T> {
    private static final String TYPE = "type";

    private final Class<? extends T> generated;
    private final ModelMembers members;
    private final Map<String, Object> values = new HashMap<>();

    /** Starts with nothing set; {@code generated} is the class that Immutables generated for the model. */
    protected UnionBuilder(Class<? extends T> generated) {
        this.generated = generated;
        this.members = ModelMembers.of(generated);
    }

    /** Sets the members that the accessors cannot express. */
    public B unknownFields(JsonObject unknownFields) {
        return with("unknownFields", unknownFields);
    }

    /** Sets a member that may stand beside any other. */
    protected B with(String name, Object value) {
        values.put(name, Objects.requireNonNull(value, name));
        return self();
    }

    /** Sets one of the {@link UnionMember}s in place of the others. */
    protected B choose(String name, Object value) {
        for (ModelMembers.Member member : members.members()) {
            if (member.isUnionMember()) {
                values.remove(member.name());
            }
        }
        return with(name, value);
    }

    /** Sets one of the {@link UnionMember}s in place of the others, and the type that names it. */
    protected B choose(OpenEnum type, String name, Object value) {
        return choose(name, value).with(TYPE, type);
    }

    /** Returns a member that was set, or {@code absent}. */
    @SuppressWarnings("unchecked") // a member always has the type of its default
    protected <V> V get(String name, V absent) {
        return (V) values.getOrDefault(name, absent);
    }

    /** Takes over every member, with those that exclude each other and without adding a type. */
    void copy(Object model) {
        for (ModelMembers.Member member : members.members()) {
            Object value = ModelMembers.present(member.get(model));
            if (value != null) {
                values.put(member.name(), value);
            }
        }
    }

    @Override
    public T build() {
        return generated.cast(members.create(values));
    }

    @SuppressWarnings("unchecked") // by the declaration of B
    private B self() {
        return (B) this;
    }
}
