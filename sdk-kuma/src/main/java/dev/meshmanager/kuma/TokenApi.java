package dev.meshmanager.kuma;

import dev.meshmanager.core.exchange.Exchange;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The paths that issue tokens. */
interface TokenApi {
    @POST("tokens/{sort}")
    Exchange<ResponseBody> issue(@Path("sort") String sort, @Body RequestBody body);
}
