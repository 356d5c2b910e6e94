package dev.meshmanager.core;

import dev.meshmanager.core.annotation.UnionMember;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Builds a model that sets exactly one of several members. If the model has a member {@code type}, it names the member
 * that is set.
 *
 * <p>Setting one of these members sets its type and removes the others.
 *
 * @param <T> the model
 * @param <B> the builder itself
 */
public abstract class UnionBuilder<T extends Model, B extends UnionBuilder<T, B>> implements ModelBuilder<T> {
    private static final String TYPE = "type";

    private final Class<? extends T> generated;
    private final ModelMembers members;
    private final Map<String, Object> values = new HashMap<>();

    /** Creates an empty builder. {@code generated} is the class that Immutables generated for the model. */
    protected UnionBuilder(Class<? extends T> generated) {
        this.generated = generated;
        this.members = ModelMembers.of(generated);
    }

    /** Sets the members that the accessors cannot express. */
    public B unknownFields(JsonObject unknownFields) {
        return with("unknownFields", unknownFields);
    }

    /** Sets a member that may be combined with any other. */
    protected B with(String name, Object value) {
        values.put(name, Objects.requireNonNull(value, name));
        return self();
    }

    /** Sets one of the {@link UnionMember}s, which no type names, and removes the others and their type. */
    protected B choose(String name, Object value) {
        values.remove(TYPE);
        for (ModelMembers.Member member : members.members()) {
            if (member.isUnionMember()) {
                values.remove(member.name());
            }
        }
        return with(name, value);
    }

    /** Sets one of the {@link UnionMember}s and the type that names it, and removes the others. */
    protected B choose(OpenEnum type, String name, Object value) {
        return choose(name, value).with(TYPE, type);
    }

    /** Returns the value of a member, or {@code absent} if it was not set. */
    @SuppressWarnings("unchecked") // a member always has the type of its default
    protected <V> V get(String name, V absent) {
        return (V) values.getOrDefault(name, absent);
    }

    /** Copies every member as it is, even if several union members are set. Does not add a type. */
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

    @SuppressWarnings("unchecked") // B is the type of this builder
    private B self() {
        return (B) this;
    }
}
