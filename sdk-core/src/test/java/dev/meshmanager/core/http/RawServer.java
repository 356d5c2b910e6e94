package dev.meshmanager.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads one request on each connection and then does to the connection what the test defines, for example resets it.
 */
final class RawServer implements AutoCloseable {
    /** The action after a request. */
    @FunctionalInterface
    interface Act {
        void on(Socket connection) throws Exception;
    }

    private final ServerSocket listener;
    private final List<Act> acts;
    private final AtomicInteger requests = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Starts a server. The n-th request gets the n-th action, later requests the last one. */
    RawServer(Act... acts) {
        this.acts = List.of(acts);
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    static Act answer(String text) {
        return connection -> connection
                .getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\nConnection: close\r\n\r\n" + text)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Responds with 503 and completes {@code answered}. */
    static Act busy(CompletableFuture<Boolean> answered) {
        return connection -> {
            send("HTTP/1.1 503 Busy\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbusy")
                    .on(connection);
            answered.complete(true);
        };
    }

    static Act send(String bytes) {
        return connection -> connection.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
    }

    static Act hangUp() {
        return connection -> {};
    }

    static Act reset() {
        return connection -> connection.setSoLinger(true, 0);
    }

    /** Sends {@code start} and resets the connection when the client has started to read the body. */
    static Act resetAfter(String start, CountDownLatch clientReadsBody) {
        return connection -> {
            send(start).on(connection);
            clientReadsBody.await();
            connection.setSoLinger(true, 0);
        };
    }

    /**
     * Never responds. {@code arrived} is completed by the request, {@code closed} when the client closes the
     * connection.
     */
    static Act stall(CompletableFuture<Boolean> arrived, CompletableFuture<Boolean> closed) {
        return connection -> {
            arrived.complete(true);
            try {
                closed.complete(connection.getInputStream().read() == -1);
            } catch (IOException e) {
                closed.complete(true);
            }
        };
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                open.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            readHead(connection.getInputStream());
            int number = requests.getAndIncrement();
            acts.get(Math.min(number, acts.size() - 1)).on(connection);
        } catch (Exception e) {
            // The client closed the connection, or the test is over.
        } finally {
            open.remove(connection);
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        int length = head.indexOf("Content-Length: ");
        if (length >= 0) {
            int end = head.indexOf("\r\n", length);
            in.readNBytes(Integer.parseInt(head.substring(length + "Content-Length: ".length(), end)));
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
