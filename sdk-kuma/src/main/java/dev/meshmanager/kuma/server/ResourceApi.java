package dev.meshmanager.kuma.server;

import dev.meshmanager.core.exchange.Exchange;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;
import retrofit2.http.Url;

/** The API paths that all kinds share. {@code scope} is empty or {@code meshes/{mesh}/}; see {@link ScopePath}. */
public interface ResourceApi {
    @GET("{scope}{path}")
    Exchange<ResponseBody> list(
            @Path(value = "scope", encoded = true) String scope,
            @Path("path") String path,
            @QueryMap Map<String, String> query,
            @Query("tag") List<String> tags);

    @GET("{scope}{path}/{name}")
    Exchange<ResponseBody> get(
            @Path(value = "scope", encoded = true) String scope,
            @Path("path") String path,
            @Path("name") String name,
            @QueryMap Map<String, String> query);

    @PUT("{scope}{path}/{name}")
    Exchange<ResponseBody> put(
            @Path(value = "scope", encoded = true) String scope,
            @Path("path") String path,
            @Path("name") String name,
            @Body RequestBody body);

    @DELETE("{scope}{path}/{name}")
    Exchange<ResponseBody> delete(
            @Path(value = "scope", encoded = true) String scope, @Path("path") String path, @Path("name") String name);

    /** A list below the path of a kind, for example {@code dataplanes/_overview}. */
    @GET("{scope}{path}/{view}")
    Exchange<ResponseBody> listView(
            @Path(value = "scope", encoded = true) String scope,
            @Path("path") String path,
            @Path("view") String view,
            @QueryMap Map<String, String> query,
            @Query("tag") List<String> tags);

    /**
     * A path below one resource, for example {@code dataplanes/{name}/_rules}. {@code view} may have several segments.
     */
    @GET("{scope}{path}/{name}/{view}")
    Exchange<ResponseBody> view(
            @Path(value = "scope", encoded = true) String scope,
            @Path("path") String path,
            @Path("name") String name,
            @Path(value = "view", encoded = true) String view,
            @QueryMap Map<String, String> query);

    /** A path of the control plane itself, for example {@code _resources}. */
    @GET("{path}")
    Exchange<ResponseBody> at(@Path("path") String path);

    /** The base URL itself. */
    @GET
    Exchange<ResponseBody> index(@Url String url);
}
