package dev.meshmanager.core.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Follows redirects of GET requests to the same scheme, host and port. An API does not redirect to another host; such a
 * redirect is a login page or worse, and must receive neither the token nor the request. That redirect is returned as
 * the response.
 */
final class RedirectInterceptor implements Interceptor {
    private static final int MOST = 5;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(request);
        for (int followed = 0; followed < MOST; followed++) {
            String location = response.header("Location");
            HttpUrl target = location == null ? null : request.url().resolve(location);
            if (!response.isRedirect()
                    || target == null
                    || !request.method().equals("GET")
                    || !CredentialsInterceptor.sameOrigin(request.url(), target)) {
                return response;
            }
            response.close();
            request = request.newBuilder().url(target).build();
            response = chain.proceed(request);
        }
        return response;
    }
}
