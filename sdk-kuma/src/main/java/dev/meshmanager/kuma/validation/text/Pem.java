package dev.meshmanager.kuma.validation.text;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of a PEM text.
 *
 * @param type the type of the block, for example {@code CERTIFICATE}
 * @param bytes the decoded content
 */
public record Pem(String type, byte[] bytes) {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^-----BEGIN ([^\\n]{1,64}?)-----\\s([^-]*+)-----END \\1-----");
    private static final Pattern HEADERS = Pattern.compile("(?m)^[^:\\n]*:.*$");

    /** Returns the blocks of a text. Anything between them is skipped. */
    public static List<Pem> blocks(String text) {
        List<Pem> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String base64 = HEADERS.matcher(block.group(2)).replaceAll("").replaceAll("\\s", "");
            try {
                blocks.add(new Pem(block.group(1), Base64.getDecoder().decode(base64)));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return blocks;
    }

    public boolean isPrivateKey() {
        return type.equals("PRIVATE KEY") || type.endsWith(" PRIVATE KEY");
    }
}
