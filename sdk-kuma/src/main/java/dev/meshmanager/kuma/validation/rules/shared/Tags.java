package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.validation.FieldPath;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks the tags of proxies, and the tags that select proxies. Immutable: each method returns a stricter check. */
public final class Tags {
    /** Tags of a proxy. */
    public static final Tags VALUES = new Tags(
            Pattern.compile("[a-zA-Z0-9.\\-_:]*"),
            "tag value must consist of letters, digits, '.', '-', '_' and ':'",
            false,
            Service.OPTIONAL,
            Set.of());
    /** Tags that select proxies. {@code *} matches any value. */
    public static final Tags SELECTOR = new Tags(
            Pattern.compile("[a-zA-Z0-9.\\-_:/]*|\\*"),
            "tag value must consist of letters, digits, '.', '-', '_', ':' and '/', or be '*'",
            false,
            Service.OPTIONAL,
            Set.of());

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.\\-_:/]*");
    private static final String SERVICE = "kuma.io/service";

    private final Pattern value;
    private final String valueRule;
    private final boolean atLeastOne;
    private final Service service;
    private final Set<String> forbidden;

    private Tags(Pattern value, String valueRule, boolean atLeastOne, Service service, Set<String> forbidden) {
        this.value = value;
        this.valueRule = valueRule;
        this.atLeastOne = atLeastOne;
        this.service = service;
        this.forbidden = forbidden;
    }

    public Tags atLeastOne() {
        return new Tags(value, valueRule, true, service, forbidden);
    }

    public Tags withService() {
        return new Tags(value, valueRule, atLeastOne, Service.REQUIRED, forbidden);
    }

    public Tags onlyService() {
        return new Tags(value, valueRule, atLeastOne, Service.ALONE, forbidden);
    }

    public Tags without(String... names) {
        return new Tags(value, valueRule, atLeastOne, service, Set.of(names));
    }

    /** Returns whether the text is valid as the name of a tag. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public void check(FieldPath at, Map<String, String> tags) {
        if (atLeastOne && tags.isEmpty()) {
            at.reject("must have at least one tag");
        }
        boolean hasService = tags.containsKey(SERVICE);
        if (service == Service.ALONE && !(hasService && tags.size() == 1)) {
            at.reject("must consist of exactly one tag \"" + SERVICE + "\"");
        }
        if (!tags.isEmpty()) {
            new TreeMap<>(tags).forEach((name, text) -> check(at, name, text));
        }
        if ((service == Service.REQUIRED || service == Service.ALONE) && !hasService) {
            at.reject("must have the tag \"" + SERVICE + "\"");
        }
    }

    private void check(FieldPath at, String name, String text) {
        if (name.isEmpty()) {
            at.reject("tag name must not be empty");
        }
        if (!NAME.matcher(name).matches()) {
            at.key(name).reject("tag name must consist of letters, digits, '.', '-', '_', ':' and '/'");
        }
        if (service == Service.ALONE && !name.equals(SERVICE)) {
            at.key(name).reject("tag is not allowed here");
        }
        if (forbidden.contains(name)) {
            at.key(name).reject("tag is not allowed here");
        }
        if (text.isEmpty()) {
            at.key(name).reject("tag value must not be empty");
        }
        if (!value.matcher(text).matches()) {
            at.key(name).reject(valueRule);
        }
    }

    private enum Service {
        OPTIONAL,
        REQUIRED,
        ALONE
    }
}
