package dev.meshmanager.core;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema of a model. */
final class ObjectSchema implements SchemaNode {
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final boolean protobuf;

    ObjectSchema(boolean protobuf) {
        this.protobuf = protobuf;
    }

    void add(String name, SchemaNode node, boolean required) {
        Member member = new Member(node, required);
        members.put(name, member);
        if (protobuf) {
            members.putIfAbsent(name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), member);
        }
    }

    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (!(raw instanceof Map)) {
            report.reject("must be an object, not " + SchemaNode.typeOf(raw));
            return;
        }
        Map<?, ?> values = (Map<?, ?>) raw;
        members.forEach((name, member) -> {
            if (member.required && !values.containsKey(name)) {
                report.enter(name);
                report.reject("is required");
                report.leave();
            }
        });
        values.forEach((name, value) -> {
            Member member = members.get(String.valueOf(name));
            if (member != null && !(protobuf && value == null)) {
                report.enter(String.valueOf(name));
                member.node.check(value, report);
                report.leave();
            }
        });
    }

    @Override
    public void findUnknown(@Nullable Object raw, SchemaReport report) {
        if (!(raw instanceof Map)) {
            return;
        }
        ((Map<?, ?>) raw).forEach((key, value) -> {
            String name = String.valueOf(key);
            report.enter(name);
            Member member = members.get(name);
            if (member != null) {
                member.node.findUnknown(value, report);
            } else {
                report.reject("is not a member here" + NearestName.hint(name, members.keySet()));
            }
            report.leave();
        });
    }

    private record Member(SchemaNode node, boolean required) {}
}
