package dev.meshmanager.kuma;

import com.squareup.moshi.Types;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.core.page.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.ResponseBody;
import org.immutables.value.Value;

/** One page of a list, as the control plane sends it. */
@Value.Immutable
interface ListResponse<T> extends Model {
    Pattern OFFSET = Pattern.compile("[?&]offset=([^&#]*)");

    OptionalLong total();

    List<T> items();

    Optional<String> next();

    static <T> Page<T> read(Class<T> item, ResponseBody body) {
        ListResponse<T> response = Bodies.read(Types.newParameterizedType(ListResponse.class, item), body);
        // A control plane always sends the member, null or empty if there are no items. A response without it is not a
        // list.
        if (response.items().isEmpty() && response.unknownFields().get("items").isEmpty()) {
            throw new JsonException("not a list: the member $.items is missing");
        }
        return new Page<>(response.items(), response.total(), response.next().flatMap(ListResponse::offset));
    }

    /**
     * Returns the offset in a {@code next} link. The link itself cannot be used: behind a proxy its scheme, host and
     * path differ from those that the client calls, and the token would be sent there.
     */
    private static Optional<String> offset(String next) {
        Matcher offset = OFFSET.matcher(next);
        return offset.find()
                ? Optional.of(URLDecoder.decode(offset.group(1), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    final class Builder<T> extends ImmutableListResponse.Builder<T> implements ModelBuilder<ListResponse<T>> {
        Builder() {}
    }
}
