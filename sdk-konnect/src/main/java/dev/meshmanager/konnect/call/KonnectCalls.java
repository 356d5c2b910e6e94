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

/** The shapes of Konnect's calls; {@code path} is encoded already. */
public interface KonnectCalls {
    @GET("{path}")
    public Exchange<ResponseBody> get(
            @Path(value = "path", encoded = true) String path, @QueryMap Map<String, String> query);

    @POST("{path}")
    public Exchange<ResponseBody> post(@Path(value = "path", encoded = true) String path, @Body RequestBody body);

    @PUT("{path}")
    public Exchange<ResponseBody> put(@Path(value = "path", encoded = true) String path, @Body RequestBody body);

    @PATCH("{path}")
    public Exchange<ResponseBody> patch(@Path(value = "path", encoded = true) String path, @Body RequestBody body);

    @DELETE("{path}")
    public Exchange<ResponseBody> delete(@Path(value = "path", encoded = true) String path);
}
