package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The types of services in service insights. */
public final class ServiceTypes {
    private static final String INTERNAL = "internal";
    private static final List<String> ALL = List.of(INTERNAL, "external", "gateway_builtin", "gateway_delegated");

    private static final List<String> OF_30 =
            ALL.stream().filter(type -> !type.equals("gateway_builtin")).toList();

    private ServiceTypes() {}

    /** Returns the type of a service. The default type is not written. */
    public static String of(StoredItem serviceInsight) {
        String type = Trees.text(serviceInsight.members(), "serviceType");
        return type.isEmpty() ? INTERNAL : type;
    }

    public static Predicate<StoredItem> filter(CpMode mode, ServerRequest request) {
        List<String> known = mode.version().isBefore(KumaVersion.V3_0) ? ALL : OF_30;
        List<String> wanted =
                request.parameter("type").map(text -> parse(text, known)).orElse(known);
        return item -> wanted.contains(of(item));
    }

    private static List<String> parse(String text, List<String> known) {
        List<String> types = Arrays.stream(text.split(",", -1))
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.containsAll(types)) {
            throw Refusal.badRequest("bad request: unsupported service type");
        }
        return types;
    }
}
