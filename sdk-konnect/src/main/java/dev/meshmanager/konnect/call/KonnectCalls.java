package dev.meshmanager.konnect.call;

import dev.meshmanager.core.exchange.Exchange;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

/** The HTTP calls of all Konnect APIs. A {@code path} is already encoded. */
public interface KonnectCalls {
    @GET("{path}")
    Exchange<ResponseBody> get(@Path(value = "path", encoded = true) String path, @QueryMap Map<String, String> query);

    @POST("{path}")
    Exchange<ResponseBody> post(@Path(value = "path", encoded = true) String path, @Body RequestBody body);

    @PUT("{path}")
    Exchange<ResponseBody> put(@Path(value = "path", encoded = true) String path, @Body RequestBody body);

    @PATCH("{path}")
    Exchange<ResponseBody> patch(@Path(value = "path", encoded = true) String path, @Body RequestBody body);

    @DELETE("{path}")
    Exchange<ResponseBody> delete(@Path(value = "path", encoded = true) String path);
}
