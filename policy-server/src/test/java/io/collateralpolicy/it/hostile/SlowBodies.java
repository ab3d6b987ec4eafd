package io.collateralpolicy.it.hostile;

import io.collateralpolicy.it.PolicyServerClient;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Callers that send a body so slowly that they would hold a thread for as long as they like. */
public final class SlowBodies {

    private static final int PORT = Integer.getInteger("it.http.port", 0);
    private static final int PATIENCE_SECONDS = 90;

    private SlowBodies() {}

    /** The first line and the body of each answer: one caller falls silent, one sends a byte a second. */
    public static List<String> answers() {
        String token = PolicyServerClient.token("backend");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<String>> callers = List.of(0, PATIENCE_SECONDS).stream()
                    .map(bytes -> CompletableFuture.supplyAsync(() -> answer(token, bytes), threads))
                    .toList();
            return callers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String answer(String token, int bytes) {
        try (Socket socket = new Socket("localhost", PORT)) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/decisions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Void> trickle = CompletableFuture.runAsync(() -> trickle(out, bytes));
            String answer = new String(socket.getInputStream().readNBytes(4_000), StandardCharsets.UTF_8);
            trickle.cancel(true);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("a slow caller got no answer", e);
        }
    }

    private static void trickle(OutputStream out, int bytes) {
        try {
            for (int sent = 0; sent < bytes; sent++) {
                out.write(' ');
                out.flush();
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (SocketException e) {
            return;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("a slow caller failed", e);
        }
    }
}
