package dev.meshmanager.core.exchange;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads bodies into memory, up to a limit.
 *
 * @param bytes the maximum size of the body of a successful response after decompression, in bytes
 */
public record BodyLimit(long bytes) {
    /** Longer than the text in an exception, so that a secret at its end is read completely and can be masked. */
    private static final long ERROR_BYTES = ErrorResponses.LONGEST_BODY + 16 * 1024;

    /**
     * Rejects a response with a negative length. OkHttp would throw when the body is read and again when it is closed,
     * and would never release the connection.
     */
    public static Response refuseNegativeLength(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.body().contentLength() < -1) {
            throw new ProtocolException(
                    "the response has Content-Length: " + response.body().contentLength());
        }
        return response;
    }

    /** Returns the response with its body in memory. The body of an error is truncated. */
    public Response read(Response response) throws IOException {
        try {
            return response.isSuccessful() ? whole(response) : start(response);
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private Response whole(Response response) throws IOException {
        boolean isTooLong = response.body().contentLength() > bytes
                || response.body().source().request(bytes == Long.MAX_VALUE ? bytes : bytes + 1);
        if (isTooLong) {
            throw new Exceeded(response.code(), bytes);
        }
        return response;
    }

    private static Response start(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (!source.request(ERROR_BYTES + 1)) {
            return response;
        }
        Buffer start = new Buffer();
        source.readFully(start, ERROR_BYTES);
        ResponseBody body = ResponseBody.create(start, response.body().contentType(), ERROR_BYTES);
        response.close();
        return response.newBuilder().body(body).build();
    }

    /** Thrown if a body exceeds the limit. */
    public static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Exceeded(int status, long bytes) {
            super("it is longer than the limit of " + bytes + " bytes after decompression; maxResponseBytes of the"
                    + " client's builder sets the limit");
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
