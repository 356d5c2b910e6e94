package dev.meshmanager.kuma;

import dev.meshmanager.core.exchange.Exchange;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The API paths that issue tokens. */
interface TokenApi {
    @POST("tokens/{type}")
    Exchange<ResponseBody> issue(@Path("type") String type, @Body RequestBody body);
}
