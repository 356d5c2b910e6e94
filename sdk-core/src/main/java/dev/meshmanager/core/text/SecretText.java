package dev.meshmanager.core.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out of a text what looks like a secret: private keys, tokens, and what URLs hold beside the address. */
public final class SecretText {
    /** The replacement of a secret. */
    public static final String LEFT_OUT = "left out";

    private static final String MASK = "***";

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)", Pattern.DOTALL);
    private static final Pattern BASE64_OF_PEM = Pattern.compile("LS0tLS1CRUdJTi[\\w+/=-]*");
    private static final Pattern TOKEN = Pattern.compile(
            "(?:(?<![\\w-])|(?<=\\\\[nrt])|(?<=\\\\u\\w{4})|(?<=%\\w\\w))eyJ[\\w-]{5,}+\\.[\\w-]{5,}(\\.[\\w-]*)+"
                    // Konnect, GitHub, GitLab, Vault, Slack, AWS
                    + "|(?<![A-Za-z0-9])((kpat|spat|gh[pousr]|github_pat)_\\w{4,}|glpat-[\\w-]{4,}|hv[sbr]\\.[\\w-]{4,}"
                    + "|s\\.[A-Za-z0-9]{24}\\b|xox[abeprs]-[\\w-]{8,}|A[KS]IA[A-Z0-9]{16})");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(bearer|basic)([ +]|%20)+(?!left out)[\\w.~+/=:-]{6,}");
    /** Up to the last {@code @} of the authority; an unescaped slash in a password does not end it. */
    private static final Pattern USER =
            Pattern.compile("://(?:[^\\s/?#\"'<>]*|[^\\s/?#:\"'<>]*:(?!\\d{1,5}(?:[/?#]|$))[^\\s\"'<>@]{0,500})@");

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?<![\\w%.-])([\\w%.-]++)=(\"[^\"]*\"|'[^']*'|[^&#;,\\s\"'<>]+)");
    private static final Pattern QUERY = Pattern.compile("([?&#]|&amp;)([\\w%.~-]+)=([^&#\\s\"'<>]+)");
    private static final Pattern QUOTED_MEMBER = Pattern.compile("\"([\\w.-]++)\"\\s*:\\s*\"(?!left out\")");
    private static final Pattern LINE = Pattern.compile("^(\\s*(?:- +)*)([\"']?)([\\w.-]+)\\2\\s*:(?:\\s+(.*))?$");

    private static final List<String> SIGNS = List.of(
            "@",
            "=",
            "eyJ",
            "-----BEGIN",
            "LS0tLS1CRUdJTi",
            "pat",
            "gh",
            "hv",
            "s.",
            "xox",
            "KIA",
            "SIA",
            "\":",
            "\" :",
            "earer",
            "EARER",
            "asic",
            "ASIC");

    private SecretText() {}

    /** Returns the text without secrets. It goes by what they look like: it shows what it does not know. */
    public static String of(String text) {
        if (SIGNS.stream().noneMatch(text::contains)) {
            return text;
        }
        String clean = PRIVATE_KEY.matcher(text).replaceAll(LEFT_OUT);
        clean = BASE64_OF_PEM
                .matcher(clean)
                .replaceAll(key -> isPrivateKey(key.group()) ? LEFT_OUT : Matcher.quoteReplacement(key.group()));
        clean = TOKEN.matcher(clean).replaceAll(LEFT_OUT);
        clean = SCHEME.matcher(clean).replaceAll("$1 " + LEFT_OUT);
        clean = USER.matcher(clean).replaceAll("://" + MASK + "@");
        clean = QUERY.matcher(clean).replaceAll(SecretText::query);
        clean = ASSIGNMENT.matcher(clean).replaceAll(SecretText::assignment);
        return withoutMembers(clean);
    }

    private static String query(MatchResult found) {
        return Matcher.quoteReplacement(
                SecretNames.isSecretInQuery(found.group(2))
                        ? found.group(1) + found.group(2) + "=" + MASK
                        : found.group());
    }

    private static String assignment(MatchResult found) {
        return Matcher.quoteReplacement(
                SecretNames.isSecret(found.group(1)) ? found.group(1) + "=" + MASK : found.group());
    }

    /** Leaves the values of members out of JSON, which may be cut or only a part of the text. */
    private static String withoutMembers(String text) {
        Matcher member = QUOTED_MEMBER.matcher(text);
        StringBuilder clean = new StringBuilder();
        int end = 0;
        while (member.find(end)) {
            clean.append(text, end, member.end());
            end = member.end();
            if (SecretNames.isSecret(member.group(1))) {
                end = endOfString(text, end);
                clean.append(end == member.end() ? "" : LEFT_OUT);
            }
        }
        return clean.append(text, end, text.length()).toString();
    }

    private static int endOfString(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private static boolean isPrivateKey(String base64) {
        // The first line is enough, and the end may be missing.
        String start = base64.substring(0, Math.min(base64.length(), 64) / 4 * 4);
        try {
            return new String(Base64.getDecoder().decode(start), StandardCharsets.ISO_8859_1).contains("PRIVATE KEY");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns YAML, settings or headers of several lines without the values of members that are secret by name. */
    static String ofLines(String text) {
        StringBuilder clean = new StringBuilder();
        int secretAt = -1;
        for (String line : text.split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            if (secretAt >= 0 && (line.isBlank() || indent > secretAt)) {
                continue;
            }
            secretAt = -1;
            Matcher member = LINE.matcher(line);
            String shown = line;
            if (member.matches() && SecretNames.isSecret(member.group(3))) {
                shown = member.group(1) + member.group(2) + member.group(3) + member.group(2) + ": " + LEFT_OUT;
                secretAt = member.group(1).length();
            }
            clean.append(clean.length() == 0 ? "" : "\n").append(shown);
        }
        return clean.toString();
    }
}
