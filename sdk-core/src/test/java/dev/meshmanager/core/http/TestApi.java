package dev.meshmanager.core.http;

import dev.meshmanager.core.exchange.Exchange;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Query;

/** One path with all methods. */
interface TestApi {
    @GET("things")
    Exchange<ResponseBody> get();

    @GET("things")
    Exchange<ResponseBody> search(@Query("name") String name);

    @PUT("things")
    Exchange<ResponseBody> put(@Body RequestBody body);

    @POST("things")
    Exchange<ResponseBody> post(@Body RequestBody body);

    @POST("things")
    Exchange<ResponseBody> postNothing();

    @DELETE("things")
    Exchange<ResponseBody> delete();
}
